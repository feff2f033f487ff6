import { bodies } from './bodies.ts'
import { about, one, page, signedIn, type Case } from './cases.ts'
import * as of from './records.ts'

const { alerts, ownerOf: mine, readersOf: readers } = of

const isHelp = ([name]: [string, of.Standing]) => name.includes('Help')
const all: [string, of.Standing][] = Object.entries(alerts)
const help = all.filter(isHelp).map(([, standing]) => standing)

/** Those first, so that the short form asks about one. */
const helpFirst = all.toSorted((a, b) => Number(isHelp(b)) - Number(isHelp(a)))
const alert = { prefix: 'alert', standing: Object.fromEntries(helpFirst) }

/** Telling someone that help is needed now: only one's own, answered only by whoever is asked. */
export const helped: Record<string, Case[]> = {
  'get /help/urgent/telling': page('/help/urgent/telling', signedIn),
  'post /help/urgent/telling': page('/help/urgent/telling', signedIn, bodies.press),
  'get /help/urgent/told': page('/help/urgent/told', signedIn),
  'post /help/urgent/telling/withdrawal': [
    one('-', '/help/urgent/telling/withdrawal', help.flatMap(mine), bodies.press),
  ],
  'post /alerts/:id/answer-now': about(alert, {
    path: (id) => `/alerts/${id}/answer-now`,
    opens: (standing) => (help.includes(standing) ? of.actorsOf(standing) : []),
    toldNo: readers,
    body: bodies.press,
  }),
}
