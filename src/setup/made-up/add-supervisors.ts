import { newId } from '../../database/ids.ts'
import { addDays } from '../../time/london.ts'
import { daysOfHistory, momentOf } from './calendar.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'
import { contracts, supervisors, type SupervisorKey } from './supervised.ts'

export const begun = ({ calendar }: Loading) => calendar.daysAgo(daysOfHistory)

/** Nothing that is judged looks at when these were written; they are there from the beginning. */
export const there = '0000'

/** Somebody outside, known to the charity, with the hours that are bought from them. */
export async function addSupervisor(loading: Loading, pending: Pending, key: SupervisorKey) {
  const { people, organisations, calendar } = loading
  const facts = supervisors[key]
  const [id, contract_id] = [loading.supervisors[key], loading.contracts[key]]
  const organisation_id = organisations.lantern
  const made = { made_by: people.ruth, made_at: momentOf(begun(loading), '09:40') }
  pending.add('supervisor', there, {
    id,
    organisation_id,
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
    ...made,
  })
  const sealer = await loading.sealer(organisation_id)
  pending.add('contract', there, {
    id: contract_id,
    organisation_id,
    supervisor_id: id,
    starts_on: begun(loading),
    confidentiality: sealer.seal('contract', 'confidentiality', contract_id, confidence),
    ...made,
  })
  pending.add('contract_terms', there, {
    id: newId(),
    contract_id,
    from_on: begun(loading),
    ends_on: addDays(begun(loading), 364),
    rate_pence: facts.pence,
    credit_rule: 'bacp',
    group_most: 4,
    notice_hours: 48,
    ...made,
  })
  const { hours, teams } = contracts[key]
  pending.add('contract_purchase', there, {
    id: newId(),
    contract_id,
    bought_on: begun(loading),
    minutes: hours * 60,
    pence: hours * facts.pence,
    ...made,
  })
  for (const team of teams) {
    pending.add('contract_team', there, { contract_id, team_id: loading.teams[team] })
  }
}

const confidence =
  'What is said stays between them. The employer learns dates, minutes and who came. If somebody ' +
  'is in danger, the supervisor tells the safeguarding lead, and says so first.'
