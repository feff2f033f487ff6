import type { Limits, Template } from '../../src/agreements/templates.ts'
import { causesOf } from '../../src/alerts/rules.ts'
import type { AlertCode } from '../../src/alerts/types.ts'
import { takeReadings } from '../../src/load/readings.ts'
import { defaultWeights } from '../../src/load/rules.ts'
import type { WeekFigure, WorkerFacts } from '../../src/load/types.ts'
import { worker } from '../load/facts.ts'

export const today = '2026-11-20'

type Agreed = { limits: Limits; positions: Template['positions'] }

/** The causes these facts call for under an agreement: readings and rules together. */
export function causesFor(facts: Partial<WorkerFacts>, { limits, positions }: Agreed, day = today) {
  const whole = worker(facts)
  const readings = takeReadings(whole, { limits, today: day, weights: defaultWeights })
  return causesOf(readings, positions, { facts: whole, limits, today: day })
}

/** The one cause of a code, or nothing. */
export const causeOf = (code: AlertCode, facts: Partial<WorkerFacts>, agreed: Agreed) =>
  causesFor(facts, agreed).find((it) => it.code === code)

export const week = (
  metric: WeekFigure['metric'],
  monday: string,
  value: number,
  level: WeekFigure['level'] = 'past',
): WeekFigure => ({ metric, week: monday, value, level })
