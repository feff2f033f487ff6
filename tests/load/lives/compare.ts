import type { Judgement } from '../../../src/load/judge.ts'
import type { Life, Hour } from './draw.ts'
import { recount } from './recount.ts'

export type Tally = { comparisons: number; differences: string[] }

type Facts = Record<string, unknown>

/** Sets one judgement beside the second count, value by value. */
export function compare(tally: Tally, judged: Judgement, life: Life, now: Hour) {
  const expected = recount(life, now)
  const where = `${life.id} at ${now}`
  const same = (what: string, is: unknown, should: unknown) => {
    tally.comparisons++
    const [a, b] = [JSON.stringify(is), JSON.stringify(should)]
    if (a !== b) tally.differences.push(`${where}: ${what} is ${a}, should be ${b}`)
  }
  const sameIds = (what: string, is: string[], should: string[]) => {
    same(`${what} count`, is.length, should.length)
    is.toSorted().forEach((id, n) => same(`${what} ${n}`, id, should[n]))
  }
  sameIds(
    'holdings',
    judged.facts.holdings.map(({ id }) => id),
    expected.holdings.map(({ id }) => id as string),
  )
  for (const should of expected.holdings) {
    const is = judged.facts.holdings.find(({ id }) => id === should.id) as Facts | undefined
    for (const [field, value] of Object.entries(should)) {
      if (field !== 'today' && field !== 'id')
        same(`${should.id as string} ${field}`, is?.[field], value)
    }
  }
  const worker = workerOf(judged)
  for (const [field, value] of Object.entries(expected.worker)) same(field, worker[field], value)
  const metrics = judged.readings.map(({ metric }) => metric).toSorted()
  same('metrics', metrics, expected.readings.map(({ metric }) => metric as string).toSorted())
  for (const should of expected.readings) {
    const is = judged.readings.find(({ metric }) => metric === should.metric)
    for (const field of ['value', 'near', 'past', 'level'] as const) {
      same(`${should.metric as string} ${field}`, is?.[field], should[field])
    }
    sameIds(`${should.metric as string} counted`, is?.counted ?? [], should.counted as string[])
  }
}

const workerOf = ({ facts }: Judgement): Facts => ({
  ...facts,
  outOfHours: facts.outOfHoursContactIds.toSorted(),
  contractedMinutes: Math.round(facts.contractedMinutes * 1000),
  stretched: facts.stretched.toSorted(),
  lastWeeks: facts.lastWeeks
    .map(({ metric, week, value, level }) => `${metric} ${week} ${value} ${level}`)
    .toSorted(),
})
