import { bodies } from './bodies.ts'
import { about, leads, one, page, type Case } from './cases.ts'
import { gaps } from './records.ts'
import type { Viewer } from './viewers.ts'

const weights = { prefix: 'weights', standing: gaps }

/** Who leads somebody in that team today: Meg leads Priya, who works in Harbour. */
const leading: Record<keyof typeof gaps, Viewer[]> = {
  harbour: ['priya', 'meg'],
  lantern: ['meg'],
  ferry: ['olwen'],
}

const set = (team: string) => ({
  team,
  from_on: '2027-02-01',
  light: '1',
  active: '2',
  intensive: '4',
  complex: '1',
  some_risk: '1',
  high_risk: '3',
  shared: '1',
  version: '0',
})

/** What points are for in a team. */
export const weighed: Record<string, Case[]> = {
  'get /team/weights': page('/team/weights', leads),
  'post /team/weights': Object.entries({ ...leading, absent: [] }).map(([name, opens]) =>
    one(name, '/team/weights', opens, set(`team-${name}`)),
  ),
  'post /team/weights/:id/removal': about(weights, {
    path: (id) => `/team/weights/${id}/removal`,
    opens: (_, name) => leading[name as keyof typeof gaps],
    body: bodies.press,
  }),
}
