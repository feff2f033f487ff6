import { monthsAfter } from '../time/months.ts'
import { writePounds } from '../supervisors/money.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { questionsAddress } from './questions.ts'
import type { allocationRows, FoundContract, teamsOfContract, termsOfContract } from './queries.ts'

type Rows<Q extends (...all: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Q>>
type Around = {
  terms: Rows<typeof termsOfContract>[number]
  teams: Rows<typeof teamsOfContract>
  people: Rows<typeof allocationRows>
  today: Day
}

/**
 * The questions again, with the answers of the contract that runs out, from the day after its end.
 * Hours are asked: what was bought once is not bought again unseen.
 */
export function renewalOf(row: FoundContract, { terms, teams, people, today }: Around): string {
  const after = addDays(terms.ends_on, 1)
  const from = after > today ? after : today
  const still = people.filter(({ name, until_on }) => name !== null && until_on === null)
  return questionsAddress('hours', {
    renews: row.id,
    supervisor: row.supervisor_id,
    'teams[]': teams.filter(({ name }) => name !== null).map(({ team_id }) => team_id),
    'people[]': still.map(({ employment_id }) => employment_id),
    rate: writePounds(terms.rate_pence),
    credit_rule: terms.credit_rule,
    group_most: `${terms.group_most}`,
    notice_hours: `${terms.notice_hours}`,
    starts_on: from,
    ends_on: addDays(monthsAfter(from, 12), -1),
  })
}
