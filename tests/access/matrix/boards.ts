import { about, type Case } from './cases.ts'
import { debriefs, readersOf } from './records.ts'

const debrief = { prefix: 'debrief', standing: debriefs }

/** What a room looks at together, and the stream that says when to look again. */
export const watched: Record<string, Case[]> = {
  'get /debriefs/:id/board': about(debrief, {
    path: (id) => `/debriefs/${id}/board`,
    opens: readersOf,
  }),
  'get /debriefs/:id/stream': about(debrief, {
    path: (id) => `/debriefs/${id}/stream`,
    opens: readersOf,
  }),
}
