import type { Sent } from '../../support/client.ts'
import { bodies } from './bodies.ts'
import { about, page, signedIn, workers, type Case } from './cases.ts'
import * as of from './records.ts'
import type { Viewer } from './viewers.ts'

const { alerts, checkIns, ownerOf: mine, readersOf: readers } = of

const alert = { prefix: 'alert', standing: alerts }
const checkIn = { prefix: 'check-in', standing: checkIns }

const press = (part: string, body: Sent, opens: (standing: of.Standing) => Viewer[]) =>
  about(alert, { path: (id) => `/alerts/${id}/${part}`, opens, toldNo: readers, body })

const openAlerts = (standing: of.Standing, viewers: Viewer[]) =>
  standing === alerts.olaClosed ? [] : viewers

/** Work alerts that a lead sees sooner or later; telling twice is not refused. */
const forTheLead: of.Standing[] = Object.entries(alerts)
  .filter(([name]) => !/Hours|Felt|Contact|Help|Closed/.test(name))
  .map(([, standing]) => standing)

/** What was raised, and what each week was like. */
export const raised: Record<string, Case[]> = {
  'get /alerts': page('/alerts', signedIn),
  'get /alerts/:id': about(alert, { path: (id) => `/alerts/${id}`, opens: readers }),
  ...Object.fromEntries(
    ['context', 'acknowledgement', 'conversations', 'settlement'].map((part) => [
      `get /alerts/:id/${part}`,
      about(alert, { path: (id) => `/alerts/${id}/${part}`, opens: readers }),
    ]),
  ),
  // Nothing to talk about yet for whoever knows only that it waits.
  'get /alerts/:id/conversations/new': about(alert, {
    path: (id) => `/alerts/${id}/conversations/new`,
    opens: (it) => readers(it).filter((who) => it !== alerts.samCases || who !== 'wren'),
  }),
  'post /alerts/:id/disclosure': press('disclosure', bodies.press, (it) =>
    forTheLead.includes(it) ? mine(it) : [],
  ),
  'post /alerts/:id/context': press('context', bodies.context, (it) => openAlerts(it, mine(it))),
  // Whoever needs help now is rung, and no time is set.
  'post /alerts/:id/acknowledgement': press('acknowledgement', bodies.talk, (it) =>
    it === alerts.quinnHelp ? [] : of.actorsOf(it),
  ),
  'post /alerts/:id/conversations': press('conversations', bodies.conversation, of.actorsOf),
  'post /alerts/:id/settlement': press('settlement', bodies.settlement, (it) =>
    openAlerts(it, [...mine(it), ...of.actorsOf(it)]),
  ),
  'post /alerts/:id/settlement/withdrawal': press('settlement/withdrawal', bodies.press, () => []),

  'get /check-ins': page('/check-ins', workers),
  'get /check-ins/new': page('/check-ins/new', workers),
  'post /check-ins': page('/check-ins', workers, { ...bodies.checkIn, version: '0' }),
  'get /check-ins/:id': about(checkIn, { path: (id) => `/check-ins/${id}`, opens: mine }),
  'post /check-ins/:id': about(checkIn, {
    path: (id) => `/check-ins/${id}`,
    opens: mine,
    body: bodies.checkIn,
  }),
}
