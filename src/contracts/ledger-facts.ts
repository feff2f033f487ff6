import type { ContractFacts, LedgerLine } from '../../views/contracts/facts.ts'
import type { Standing } from '../sessions/charges.ts'
import { sayPounds } from '../supervisors/money.ts'
import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayHours } from './hours.ts'

const lineWords = { bought: 'Bought', booked: 'Booked', used: 'Used', left: 'Left' } as const

/** Bought, booked, used and left, in hours and in pounds. */
export const ledgerLines = (standing: Standing): LedgerLine[] =>
  (['bought', 'booked', 'used', 'left'] as const).map((what) => ({
    what: lineWords[what],
    minutes: sayHours(standing[what].minutes),
    pounds: sayPounds(standing[what].pence),
  }))

type Runs = { startsOn: Day; endsOn: Day; today: Day }

/** How much of the days of a contract is gone, from 0 to 1, the first and the last day counted. */
export function shareGone({ startsOn, endsOn, today }: Runs): number {
  const [gone, all] = [daysBetween(startsOn, today) + 1, daysBetween(startsOn, endsOn) + 1]
  return Math.min(1, Math.max(0, gone / Math.max(1, all)))
}

/** Hours bought, booked and used, with how much of the time is gone (experience.md 5, chart 5). */
export function hoursChart(standing: Standing, runs: Runs): ContractFacts['chart'] {
  const { bought, booked, used } = standing
  const gone = shareGone(runs)
  const percent = Math.round(gone * 100)
  const share = bought.minutes > 0 ? Math.round((used.minutes / bought.minutes) * 100) : 0
  const row = (label: string, minutes: number) => ({
    label,
    figure: sayHours(minutes),
    value: Math.max(0, minutes) / 60,
  })
  const marker = { past: (Math.max(0, bought.minutes) * gone) / 60 }
  return {
    summary: `${share}% of the hours are used. ${percent}% of the time is gone: the line shows it.`,
    rows: [
      row('Bought', bought.minutes),
      row('Booked', booked.minutes),
      { ...row('Used', used.minutes), ...marker },
    ],
  }
}
