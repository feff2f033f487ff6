import { about, type Case } from './cases.ts'
import { leadsOf, persons } from './records.ts'

const person = { prefix: 'person', standing: persons }

/** Only the lead hands somebody's work on; Wren, Ivy and the like hold nobody and may leave too. */
export const leaving: Record<string, Case[]> = {
  'get /people/:id/leaving': about(person, {
    path: (id) => `/people/${id}/leaving`,
    opens: leadsOf,
  }),
  'post /people/:id/leaving': about(person, {
    path: (id) => `/people/${id}/leaving`,
    opens: leadsOf,
    body: { last_day: '2026-11-10', version: '1' },
  }),
}
