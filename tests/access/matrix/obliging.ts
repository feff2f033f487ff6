import { bodies } from './bodies.ts'
import { about, type Case } from './cases.ts'
import { actorsOf, alerts, ownerOf, readersOf, type Standing } from './records.ts'
import type { Viewer } from './viewers.ts'

const alert = { prefix: 'alert', standing: alerts }

const press = (part: string, opens: (standing: Standing) => Viewer[], body = bodies.press) =>
  about(alert, { path: (id) => `/alerts/${id}/${part}`, opens, toldNo: readersOf, body })

/** The one that waits with somebody, and with whom. */
const waitsWith = (it: Standing): Viewer[] => (it === alerts.samCases ? ['wren'] : [])
const isOpen = (it: Standing) => it !== alerts.olaClosed

const putOff = { ...bodies.press, until_on: '2026-11-12', why: 'After the move' }

/** What was passed up, and what was put off until a day. */
export const obliged: Record<string, Case[]> = {
  'post /alerts/:id/taking-on': press('taking-on', waitsWith),
  'post /alerts/:id/passing-on': press('passing-on', waitsWith),
  'get /alerts/:id/snooze': about(alert, {
    path: (id) => `/alerts/${id}/snooze`,
    opens: readersOf,
  }),
  'post /alerts/:id/snooze': press(
    'snooze',
    (it) => (isOpen(it) ? [...ownerOf(it), ...actorsOf(it)] : []),
    putOff,
  ),
  'post /alerts/:id/snooze/ending': press('snooze/ending', () => []),
}
