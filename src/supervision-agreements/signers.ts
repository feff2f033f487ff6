import { all, clinical, line, manager, own, type Rule } from '../access/relations.ts'
import { external, supervisionParty } from '../access/session-relations.ts'

/** A named party, while they still work with this worker. */
export const signers: Rule[] = [
  own,
  all(line, supervisionParty),
  all(manager, supervisionParty),
  all(clinical, supervisionParty),
  all(external, supervisionParty),
]
