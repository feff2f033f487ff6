import type { HoursFacts, PersonFacts } from '../../views/contracts/facts.ts'
import type { Typed } from '../../views/components/typed.ts'
import type { View } from '../access/view.ts'
import { contractStanding } from '../sessions/contract-standing.ts'
import { sayPounds, writePounds } from '../supervisors/money.ts'
import { sayShortDay } from '../time/words.ts'
import type { Values } from '../web/form.ts'
import { whoSeesContract } from './facts.ts'
import { sayHours } from './hours.ts'
import { ledgerLines } from './ledger-facts.ts'
import {
  managedPeople,
  purchasesOf,
  teamsOfContract,
  termsOfContract,
  type FoundContract,
} from './queries.ts'

/** What every form about a contract shows around its fields. */
export const aroundForm = (row: FoundContract, typed: Typed) => ({
  ...typed,
  id: row.id,
  back: `/contracts/${row.id}`,
  whoSees: whoSeesContract(row.organisation, row.supervisor),
})

/** Hours bought and given back, and the form for more. */
export async function hoursFacts(
  view: View,
  row: FoundContract,
  typed: Typed,
): Promise<HoursFacts> {
  const [standing, purchases] = await Promise.all([
    contractStanding(view, row.id),
    purchasesOf(view, { contract: row.id }),
  ])
  return {
    ...aroundForm(row, typed),
    ledger: ledgerLines(standing),
    purchases: purchases.map(({ bought_on, minutes, pence, reason }) => ({
      on: sayShortDay(bought_on),
      minutes: sayHours(minutes),
      pounds: sayPounds(pence),
      reason,
    })),
  }
}

/** The terms there are, as the form for new ones begins. */
export async function termsNow(view: View, { id }: FoundContract): Promise<Values> {
  const last = (await termsOfContract(view, { contract: id })).at(-1)!
  const { today } = view.who
  return {
    from_on: last.from_on > today ? last.from_on : today,
    ends_on: last.ends_on,
    rate: writePounds(last.rate_pence),
    credit_rule: last.credit_rule,
    group_most: `${last.group_most}`,
    notice_hours: `${last.notice_hours}`,
  }
}

/** Whom hours can be kept for: people the asker manages, in the teams of the contract. */
export async function personFacts(
  view: View,
  row: FoundContract,
  typed: Typed,
): Promise<PersonFacts> {
  const [people, teams] = await Promise.all([
    managedPeople(view, {}),
    teamsOfContract(view, { contract: row.id }),
  ])
  const isIn = (team: string | null) => teams.some(({ team_id }) => team_id === team)
  return {
    ...aroundForm(row, typed),
    people: people
      .filter(({ team_id }) => isIn(team_id))
      .map(({ id, name, team }) => ({ value: id, label: `${name}, ${team}` })),
  }
}
