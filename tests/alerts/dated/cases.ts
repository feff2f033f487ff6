import { counted } from './counted.ts'
import { held } from './held.ts'
import { people } from './people.ts'
import { spring } from './spring.ts'
import { weeks } from './weeks.ts'

/** Each has a change of the clocks in it: on 25 October 2026 and on 28 March 2027. */
export const seasons = {
  autumn: {
    from: '2026-10-05',
    until: '2026-12-13',
    cases: [...counted, ...held, ...weeks, ...people],
  },
  spring: { from: '2027-03-15', until: '2027-04-18', cases: spring },
}
