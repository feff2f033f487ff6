import { done, isRefusal, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { reassessContract } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { penceFor, type Sum } from '../sessions/charges.ts'
import { theirSupervisor } from '../supervisors/edit-supervisor.ts'
import { carryOver } from './carry-over.ts'
import type { ContractInput } from './form.ts'
import { allocateInto, managedJobs } from './meant-people.ts'
import { insertPurchase, mostPence, tooMuch } from './purchase.ts'

type Job = { id: string; person_id: string; team_id: string | null }
type Checked = { organisation: string; viewer: string | null; jobs: Job[] }

/** Hours bought from a supervisor, on what terms and for whom: all of it, or none. */
export const makeContract = (act: Act, input: ContractInput) =>
  act.change(input.renews ? 'contract.renew' : 'contract.make', async (change) => {
    const checked = await check(change, input)
    if (isRefusal(checked)) return checked
    const id = newId()
    await insertContract(change, { id, organisation: checked.organisation, input })
    await insertTerms(change, id, input)
    for (const team_id of new Set(input['teams[]'])) {
      await change.db.insertInto('contract_team').values({ contract_id: id, team_id }).execute()
    }
    await insertPurchase(change, { contract: id, ...bought(input), on: input.starts_on })
    for (const { id: employment, person_id: person } of checked.jobs) {
      const { starts_on: fromOn } = input
      const meant = { contract: id, employment, person, fromOn, untilOn: null, minutes: null }
      await allocateInto(change, { ...meant, viewer: checked.viewer })
    }
    const refusal = input.renews ? await carryOver(change, { to: id, input }) : null
    if (refusal) return refusal
    for (const contract of [id, input.renews]) {
      if (contract) await reassessContract(change, contract)
    }
    return done({ id })
  })

const bought = ({ hours: minutes, rate }: ContractInput): Sum => ({
  minutes,
  pence: penceFor(minutes, rate),
})

async function check(change: Change, input: ContractInput): Promise<Checked | Refusal> {
  const supervisor = await theirSupervisor(change, input.supervisor)
  if (!supervisor || supervisor.ended_at !== null) {
    return unfit('supervisor', 'Choose a supervisor from the list.')
  }
  if (input.ends_on < input.starts_on || input.ends_on < change.who.today) {
    return unfit('ends_on', 'Choose a last day that is still to come.')
  }
  if (bought(input).pence > mostPence) return tooMuch
  const managed = await managedJobs(change, input.starts_on)
  const teams = input['teams[]']
  if (!teams.every((team) => managed.some(({ team_id }) => team_id === team))) {
    return unfit('teams[]', 'Choose from the teams listed.')
  }
  const people = new Set(input['people[]'])
  const jobs = managed.filter(({ id, team_id }) => people.has(id) && teams.includes(team_id!))
  if (jobs.length < people.size) return unfit('people[]', 'Choose people of the teams you chose.')
  return { organisation: supervisor.organisation_id, viewer: supervisor.person_id, jobs }
}

type New = { id: string; organisation: string; input: ContractInput }

async function insertContract(change: Change, { id, organisation, input }: New) {
  const words = await change.sealer(organisation)
  await change.db
    .insertInto('contract')
    .values({
      id,
      organisation_id: organisation,
      supervisor_id: input.supervisor,
      starts_on: input.starts_on,
      confidentiality: words.seal('contract', 'confidentiality', id, input.confidentiality),
      renews_id: input.renews,
      made_by: change.who.person,
      made_at: change.who.now,
    })
    .execute()
}

const insertTerms = ({ db, who }: Change, contract_id: string, input: ContractInput) =>
  db
    .insertInto('contract_terms')
    .values({
      id: newId(),
      contract_id,
      from_on: input.starts_on,
      ends_on: input.ends_on,
      rate_pence: input.rate,
      credit_rule: input.credit_rule,
      group_most: input.group_most,
      notice_hours: input.notice_hours,
      made_by: who.person,
      made_at: who.now,
    })
    .execute()
