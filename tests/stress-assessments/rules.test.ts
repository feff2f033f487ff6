import { expect, it } from 'vitest'
import { stressCauses } from '../../src/alerts/stress-causes.ts'
import { aYearAfter, mayMake } from '../../src/stress-assessments/rules.ts'

it.each([
  ['2026-11-10', '2027-11-10'],
  ['2024-02-29', '2025-02-28'],
  ['2027-02-28', '2028-02-28'],
])('comes again a year after %s: on %s', (day, next) => expect(aYearAfter(day)).toBe(next))

it.each([
  ['a manager', { manages: true, leads: false, managed: true }, true],
  ['a lead of a team with a manager', { manages: false, leads: true, managed: true }, false],
  ['a lead of a team without one', { manages: false, leads: true, managed: false }, true],
  ['somebody who only leads elsewhere', { manages: false, leads: false, managed: false }, false],
])('is made by %s: %s', (_, standing, may) => expect(mayMake(standing)).toBe(may))

it.each([
  ['none, and nobody ever worked there', { nextOn: null, since: null }, false],
  ['none in a team of 29 days', { nextOn: null, since: '2026-10-12' }, false],
  ['none in a team of 30 days', { nextOn: null, since: '2026-10-11' }, true],
  ['one that is due tomorrow', { nextOn: '2026-11-11', since: '2020-01-01' }, false],
  ['one that is due today', { nextOn: '2026-11-10', since: '2020-01-01' }, true],
  ['one that was due long ago', { nextOn: '2025-01-01', since: '2020-01-01' }, true],
])('is asked for with %s: %s', (_, assessed, due) => {
  const causes = stressCauses(assessed, { today: '2026-11-10' })
  expect(causes.map(({ code }) => code)).toEqual(due ? ['STRESS_ASSESSMENT_DUE'] : [])
})
