import type { AssuranceTables } from '../../database/tables/assurance.ts'
import { employer, organisation, person, technical, type Entries } from './entry.ts'

/** Documents in which an organisation says how it keeps people and their words safe. */
export const assurance = {
  document_part: {
    title: 'What your organisation wrote in its documents',
    purpose: 'To say how people and their words are kept safe, and who said so.',
    of: 'organisation',
    retention: 'while_used',
    onErasure: 'keep',
    columns: {
      ...technical('id number'),
      ...employer('organisation_id'),
      ...person('made_by'),
      ...organisation('document part ours answers made_at'),
    },
  },
} satisfies Entries<AssuranceTables>
