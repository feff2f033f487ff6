import { newId } from '../../database/ids.ts'
import type { Sum } from '../../sessions/charges.ts'
import { addDays } from '../../time/london.ts'
import type { Day } from '../../time/types.ts'
import { daysOfHistory, momentOf } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import type { Diary } from './diary.ts'
import type { Ledger } from './ledger.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'
import {
  contracts,
  notice,
  rhythms,
  supervisors,
  type ContractKey,
  type SupervisorKey,
} from './supervised.ts'

export type Told = { loading: Loading; pending: Pending; diary: Diary; ledger: Ledger }

export const begun = ({ calendar }: Loading) => calendar.daysAgo(daysOfHistory)

/** Nothing that is judged looks at when these were written; they are there from the beginning. */
export const there = '0000'

const keys = Object.keys(contracts) as ContractKey[]

/** Which contract with this supervisor pays for a session on this day; none for one before it. */
export const contractOn = ({ calendar }: Loading, supervisor: SupervisorKey, day: Day) =>
  keys.find((key) => {
    const { with: whose, from, to } = contracts[key]
    return whose === supervisor && calendar.daysAgo(from) <= day && day <= calendar.daysAgo(to)
  }) ?? null

/** Those outside who are known to the charity, with the hours that are bought from them. */
export async function addSupervisors(told: Told) {
  for (const key of Object.keys(supervisors) as SupervisorKey[]) addSupervisor(told, key)
  for (const key of keys) {
    await addContract(told, key)
    addAllocations(told, key)
  }
}

function addSupervisor({ loading, pending }: Told, key: SupervisorKey) {
  const { people, organisations, calendar } = loading
  const facts = supervisors[key]
  pending.add('supervisor', there, {
    id: loading.supervisors[key],
    organisation_id: organisations.lantern,
    person_id: facts.person && people[facts.person],
    name: facts.name,
    email: facts.email,
    approach: facts.approach,
    registration_body: facts.body,
    registration_number: facts.number,
    insurance_until: addDays(calendar.today, 190),
    dbs_until: addDays(calendar.today, 420),
    rate_pence: facts.pence,
    in_room: key === 'imogen' ? 1 : 0,
    by_video: 1,
    ...madeOn(loading, begun(loading)),
  })
}

const madeOn = ({ people }: Loading, day: Day) => ({
  made_by: people.ruth,
  made_at: momentOf(day, '09:40'),
})

async function addContract({ loading, pending }: Told, key: ContractKey) {
  const { organisations, calendar, contracts: ids } = loading
  const facts = contracts[key]
  const [id, organisation_id] = [ids[key], organisations.lantern]
  const [from_on, ends_on] = [calendar.daysAgo(facts.from), calendar.daysAgo(facts.to)]
  const made = madeOn(loading, from_on)
  const sealer = await loading.sealer(organisation_id)
  const carriedOn = keys.find((other) => contracts[other].renews === key)
  pending.add('contract', there, {
    id,
    organisation_id,
    supervisor_id: loading.supervisors[facts.with],
    starts_on: from_on,
    confidentiality: sealer.seal('contract', 'confidentiality', id, confidence),
    renews_id: facts.renews ? ids[facts.renews] : null,
    ended_at: carriedOn ? momentOf(calendar.daysAgo(contracts[carriedOn].from), '09:45') : null,
    ...made,
  })
  const rate_pence = supervisors[facts.with].pence
  const terms = {
    contract_id: id,
    ends_on,
    rate_pence,
    credit_rule: 'bacp' as const,
    group_most: 4,
    notice_hours: notice,
  }
  pending.add('contract_terms', there, { id: newId(), from_on, ...terms, reason: '', ...made })
  const { later } = facts
  if (later) {
    pending.add('contract_terms', there, {
      id: newId(),
      ...terms,
      from_on: addDays(calendar.today, later.inDays),
      rate_pence: later.pence,
      reason: later.reason,
      ...madeOn(loading, calendar.workingDaysAgo(6)),
    })
  }
  for (const team of facts.teams) {
    pending.add('contract_team', there, { contract_id: id, team_id: loading.teams[team] })
  }
}

/** For as long as the contract runs, or since they came. */
function addAllocations({ loading, pending }: Told, key: ContractKey) {
  const { calendar, people } = loading
  const facts = contracts[key]
  for (const of of meetingWith(facts.with)) {
    const started = Math.min(facts.from, employments[of].inRole)
    if (started < facts.to) continue
    const from_on = calendar.daysAgo(started)
    pending.add('contract_allocation', there, {
      id: newId(),
      contract_id: loading.contracts[key],
      employment_id: loading.employments[of],
      person_id: people[employments[of].person],
      minutes: null,
      from_on,
      until_on: facts.to > 0 ? calendar.daysAgo(facts.to) : null,
      ...madeOn(loading, from_on),
    })
  }
}

const meetingWith = (supervisor: SupervisorKey): EmploymentKey[] =>
  rhythms.flatMap(({ of, by }) => {
    const giver = by(0)
    return 'supervisor' in giver && giver.supervisor === supervisor ? [of] : []
  })

/** What was bought; and what was left of a contract goes on in the one that renews it. */
export function addPurchases({ loading, pending, ledger }: Told) {
  const buy = (key: ContractKey, on: Day, sum: Sum, reason: string) =>
    pending.add('contract_purchase', there, {
      id: newId(),
      contract_id: loading.contracts[key],
      bought_on: on,
      ...sum,
      reason,
      ...madeOn(loading, on),
    })
  for (const key of keys) {
    const { hours, from, renews, with: whose } = contracts[key]
    const on = loading.calendar.daysAgo(from)
    const bought = { minutes: hours * 60, pence: hours * supervisors[whose].pence }
    buy(key, on, bought, '')
    if (!renews) continue
    const left = ledger.left(renews)
    buy(
      renews,
      on,
      { minutes: -left.minutes, pence: -left.pence },
      'Carried on to the next contract',
    )
    buy(key, on, left, 'Carried on from the last contract')
  }
}

const confidence =
  'What is said stays between them. The employer learns dates, minutes and who came. If somebody ' +
  'is in danger, the supervisor tells the safeguarding lead, and says so first.'
