import { addDays, daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { causeFor } from './cause.ts'
import type { Cause } from './types.ts'

/** Less than this part of the hours bought, in per cent, is low (product.md 5.4, HOURS_LOW). */
export const lowShare = 20
/** Days before the end of a contract from which it is time to think of renewing it. */
export const contractDays = 45

export type ContractFacts = {
  id: string
  startsOn: Day
  endsOn: Day
  insuredUntil: Day | null
  /** Another contract carries it on. */
  renewed: boolean
  /** Minutes bought, and those neither booked nor used. */
  bought: number
  left: number
}

/** What the contracts of a team call for, one alert for each (product.md 5.4, HOURS_LOW). */
export const contractCauses = (contracts: ContractFacts[], at: { today: Day }): Cause[] =>
  contracts
    .filter(({ startsOn, endsOn }) => startsOn <= at.today && at.today <= endsOn)
    .flatMap((contract) => {
      const low = insurance(contract, at) ?? hours(contract) ?? end(contract, at)
      if (!low) return []
      const { id } = contract
      return [causeFor('HOURS_LOW', { causeKey: hoursKey(id), counted: [id], ...low })]
    })

/** One contract, one alert. */
export const hoursKey = (contract: string) => `HOURS_LOW:${contract}`

type Low = Partial<Cause> | null

const insurance = ({ insuredUntil: until }: ContractFacts, { today }: { today: Day }): Low =>
  until !== null && until < today ? { level: 'past', value: 1, past: 0 } : null

/** Rounded down, so that what is just under the line is not called the line. */
const hours = ({ bought, left, renewed }: ContractFacts): Low =>
  bought > 0 && left * 100 < bought * lowShare && !renewed
    ? { value: Math.max(0, Math.floor((left * 100) / bought)), near: lowShare }
    : null

const end = ({ endsOn, renewed }: ContractFacts, { today }: { today: Day }): Low =>
  !renewed && endsOn <= addDays(today, contractDays)
    ? { value: daysBetween(today, endsOn), near: contractDays }
    : null
