import { all, any, clinical, line, own, type Rule } from '../access/relations.ts'
import { external, given, ofLineManagement } from '../access/session-relations.ts'

/**
 * Who writes of a session: whoever is supervised, and whoever gives it while the bond runs. For
 * rows of `supervisee` and of `session_record`.
 */
export const keepers: Rule[] = [
  own,
  all(given, any(all(line, ofLineManagement), external, clinical)),
]
