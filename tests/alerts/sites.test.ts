import { expect, test } from 'vitest'
import { scaleLimits } from '../../src/agreements/scaling.ts'
import { templates } from '../../src/agreements/templates.ts'
import { causesOf } from '../../src/alerts/rules.ts'
import type { AlertCode, Cause } from '../../src/alerts/types.ts'
import { takeReadings } from '../../src/load/readings.ts'
import { addDays } from '../../src/time/london.ts'
import { holding, holdings } from '../load/facts.ts'

const today = '2026-11-20'
const twoYears = { weeklyHours: 37.5, startedInRole: '2024-11-20', today }

type Facts = Partial<Pick<Parameters<typeof takeReadings>[0], 'holdings' | 'outOfHoursContactIds'>>

const upTo60 = Array.from({ length: 61 }, (_, n) => n)

const steps: Partial<Record<AlertCode, (n: number) => Facts>> = {
  CASES: (n) => ({ holdings: holdings(n) }),
  POINTS: (n) => ({ holdings: holdings(n) }),
  SESSIONS: (n) => ({ holdings: [holding({ sessions: n })] }),
  SPAN: (n) => ({ holdings: [holding({ heldSince: addDays(today, -7 * n) })] }),
  OUT_OF_HOURS: (n) => ({ outOfHoursContactIds: upTo60.slice(0, n).map(String) }),
}

function causeAt(site: number, code: AlertCode, n: number): Cause | undefined {
  const template = templates.find((it) => it.site === site)!
  const facts = { holdings: [], outOfHoursContactIds: [], ...steps[code]!(n) }
  const limits = scaleLimits(template.limits, twoYears)
  const readings = takeReadings({ ...facts, limits, today })
  return causesOf(readings, template.positions, facts).find((it) => it.code === code)
}

/** The first count at which the alert is near, past and well past; null when it never is. */
function rises(site: number, code: AlertCode) {
  const causes = upTo60.map((n) => causeAt(site, code, n))
  const first = (is: (cause: Cause) => boolean) => {
    const at = causes.findIndex((cause) => cause !== undefined && is(cause))
    return at === -1 ? null : at
  }
  return [
    first((it) => it.level === 'near'),
    first((it) => it.level === 'past'),
    first((it) => it.wellPast),
  ]
}

const never = [null, null, null]

/** Worked out by hand from product.md 7 and the levels of 5.3. */
test.each([
  [1, [12, 16, 19], [24, 31, 38], [null, 7, 8], [12, 17, 20], [1, 4, 4]],
  [2, [12, 16, 19], [24, 31, 38], [null, 7, 8], [10, 14, 17], [1, 3, 3]],
  [3, [12, 16, 19], [24, 31, 38], [null, 7, 8], [14, 21, 25], [1, 4, 4]],
  [4, [10, 14, 17], [24, 31, 38], never, [16, 25, 30], [1, 4, 4]],
  [5, [12, 16, 19], [24, 31, 38], [null, 9, 10], [14, 21, 25], [1, 3, 3]],
  [6, [10, 13, 15], [26, 33, 40], never, [20, 27, 33], [1, 4, 4]],
  [7, [10, 13, 15], [24, 31, 38], never, [20, 27, 33], [2, 5, 5]],
])(
  'site %i: where each alert is near, past and well past',
  (site, held, points, sessions, span, hours) => {
    expect(rises(site, 'CASES')).toEqual(held)
    expect(rises(site, 'POINTS')).toEqual(points)
    expect(rises(site, 'SESSIONS')).toEqual(sessions)
    expect(rises(site, 'SPAN')).toEqual(span)
    expect(rises(site, 'OUT_OF_HOURS')).toEqual(hours)
  },
)

test.each(templates)(
  'site $site: someone at risk with one name rises at once',
  ({ limits, positions }) => {
    const rows = [holding({ risk: 'high', riskSince: '2026-11-19' })]
    const readings = takeReadings({ holdings: rows, outOfHoursContactIds: [], limits, today })
    const causes = causesOf(readings, positions, { holdings: rows })
    expect(causes.map((it) => [it.code, it.level])).toEqual([['RISK_ALONE', 'past']])
  },
)

test('a new half-time worker in site 5 rises from four people', () => {
  const limits = scaleLimits(templates[4]!.limits, {
    ...twoYears,
    weeklyHours: 18.75,
    startedInRole: today,
  })
  const levels = [3, 4, 5, 6].map((n) => {
    const readings = takeReadings({
      holdings: holdings(n),
      outOfHoursContactIds: [],
      limits,
      today,
    })
    const causes = causesOf(readings, templates[4]!.positions, { holdings: [] })
    return causes.find((it) => it.code === 'CASES')?.level ?? null
  })
  expect(levels).toEqual([null, 'near', 'near', 'past'])
})
