import { bodies } from './bodies.ts'
import { about, leads, page, workers, type Case } from './cases.ts'
import { gaps } from './records.ts'
import type { Viewer } from './viewers.ts'

const gap = { prefix: 'gap', standing: gaps }

/** Who leads somebody in that team today: Meg leads Priya, who works in Harbour. */
const leading: Record<keyof typeof gaps, Viewer[]> = {
  harbour: ['priya'],
  lantern: ['meg'],
  ferry: ['olwen'],
}
const leadsOf = (_: object, name: string) => leading[name as keyof typeof gaps]

/** What is missing where people are held. */
export const missing: Record<string, Case[]> = {
  'get /service-gaps': page('/service-gaps', [...new Set([...workers, ...leads])]),
  'get /team/patterns': page('/team/patterns', leads),
  'get /service-gaps/:id': about(gap, { path: (id) => `/service-gaps/${id}`, opens: leadsOf }),
  'post /service-gaps/:id': about(gap, {
    path: (id) => `/service-gaps/${id}`,
    opens: leadsOf,
    body: { area: 'The old town', version: '1' },
  }),
  'post /service-gaps/:id/closing': about(gap, {
    path: (id) => `/service-gaps/${id}/closing`,
    opens: leadsOf,
    body: bodies.press,
  }),
  'post /service-gaps/:id/opening': about(gap, {
    path: (id) => `/service-gaps/${id}/opening`,
    opens: leadsOf,
    body: bodies.press,
  }),
}
