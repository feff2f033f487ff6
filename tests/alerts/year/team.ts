import { createApp } from '../../../src/app.ts'
import { newId } from '../../../src/database/ids.ts'
import { Client, type Answer, type Sent } from '../../support/client.ts'
import type { TestParts } from '../../support/parts.ts'
import { takeSecondStep } from '../../support/phone.ts'
import { firstDay } from './calendar.ts'
import type { Agreed } from './story.ts'

/** Eight who hold, one of whom comes when another has gone. */
export const workers = ['ana', 'ben', 'cai', 'dee', 'eli', 'fay', 'gus', 'hal'] as const

const password = 'copper lantern quiet otter'

export type Team = {
  app: ReturnType<typeof createApp>
  team: string
  practice: string
  people: Map<string, string>
  jobs: Map<string, string>
}

/** As an organisation sets itself up: the first run, a team, people, bonds, agreements signed. */
export async function setUp(parts: TestParts, agreed: Record<string, Agreed>): Promise<Team> {
  const app = createApp(parts)
  const admin = new Client(parts, app)
  const first = { organisation: 'Saltmarsh', kind: 'pcn', name: 'Ada', code: '' }
  const started = { ...first, email: 'ada@example.org', password }
  await takeSecondStep(parts, admin, await admin.post('/setup/organisation', started))
  // That her second step was set up is told to her, and no part of the year.
  await parts.store.write.deleteFrom('notice').execute()
  ok(await admin.post('/admin/teams', { name: 'Estuary', site: '5' }))
  ok(await admin.post('/admin/settings/practices', { name: 'Quay Surgery' }))
  const found = async (table: 'team' | 'practice') =>
    (await parts.store.read.selectFrom(table).select('id').executeTakeFirstOrThrow()).id
  const it: Team = {
    app,
    team: await found('team'),
    practice: await found('practice'),
    people: new Map(),
    jobs: new Map(),
  }
  const ada = await parts.store.read.selectFrom('person').select('id').executeTakeFirstOrThrow()
  it.people.set('ada', ada.id)
  const join = (name: string, more: Sent) => addPerson(parts, admin, it, { name, ...more })
  await join('una', { job: 'lead' })
  await join('max', { job: 'manager' })
  await join('cleo', { job: 'clinical_lead' })
  await join('bo', { job: 'lead', holds: 'on' })
  await join('lyn', { job: 'lead', holds: 'on', ...around(it, 'una') })
  for (const name of workers) await join(name, { team: it.team, ...around(it, 'lyn') })
  await backUp(admin, it, 'hal', 'bo')
  for (const name of workers) await agree(parts, it, name, agreed[name] ?? {})
  return it
}

/** Somebody who stands in: with them, a clock waits for nobody's leave. */
const backUp = async (admin: Client, { people, jobs }: Team, whose: string, viewer: string) =>
  ok(
    await admin.post(`/admin/people/${people.get(whose)}/bonds`, {
      employment: jobs.get(whose),
      viewer: people.get(viewer),
      viewer_email: '',
      kind: 'back_up',
      from_on: firstDay,
      until_on: '',
    }),
  )

const around = ({ people }: Team, line: string) => ({
  line: people.get(line)!,
  manager: people.get('max')!,
  clinical: people.get('cleo')!,
})

/** What an administrator types for somebody new. */
export async function addPerson(
  { store }: TestParts,
  admin: Client,
  it: Team,
  { name, ...more }: Sent & { name: string },
) {
  const weekdays = ['1', '2', '3', '4', '5']
  const hours = weekdays.flatMap((n) => [
    [`from_${n}`, '09:00'],
    [`to_${n}`, '17:00'],
  ])
  const answer = await admin.post('/admin/people', {
    name,
    email: `${name}@example.org`,
    job: 'link_worker',
    team: '',
    weekly_hours: '37.5',
    started_in_role: '2024-01-08',
    from_on: firstDay,
    until_on: '',
    line: '',
    manager: '',
    clinical: '',
    ...Object.fromEntries(hours),
    ...more,
  })
  ok(answer)
  const id = /\/admin\/people\/([\w-]+)/.exec(answer.location ?? '')![1]!
  const jobs = store.read.selectFrom('employment').select('id').where('person_id', '=', id)
  await plan(store, id)
  it.people.set(name, id)
  it.jobs.set(name, (await jobs.executeTakeFirstOrThrow()).id)
}

/** To be looked at far ahead, as if it had been there from the first day: nothing is due about it. */
async function plan({ write }: TestParts['store'], person_id: string) {
  const at = `${firstDay}T00:00:00.000Z`
  const days = { review_on: '2099-01-01', made_at: at, changed_at: at }
  await write
    .insertInto('wellness_plan')
    .values({ id: newId(), person_id, ...days })
    .execute()
  const due = write
    .selectFrom('alert')
    .select('id')
    .where('code', '=', 'PLAN_DUE')
    .where('person_id', '=', person_id)
  await write.deleteFrom('notice').where('about', 'in', due).execute()
  await write.deleteFrom('alert_event').where('alert_id', 'in', due).execute()
  await write
    .deleteFrom('alert')
    .where('code', '=', 'PLAN_DUE')
    .where('person_id', '=', person_id)
    .execute()
}

/** Nothing is near, and everything at discretion, but what this worker's stories are about. */
const atDiscretion = `sessions session_length engagement_span contact_rate channel closure
  out_of_hours_contact home_visits who_may_be_held direct_recontact caseload accompanying
  outcome_measures personal_training community_time`

const counted = 'held points sessions span hours'

const farAway: Agreed = {
  ...pairs('position', '4', atDiscretion),
  ...pairs('near', '90', counted),
  ...pairs('past', '99', counted),
  near_gap: '900',
  past_gap: '999',
  near_share: '100',
  past_share: '100',
  near_community: '0',
  every_sessions: '',
}

function pairs(what: string, value: string, names: string): Agreed {
  return Object.fromEntries(names.split(/\s+/).map((name) => [`${what}_${name}`, value]))
}

async function agree(parts: TestParts, it: Team, name: string, agreed: Agreed) {
  const worker = await new Client(parts, it.app).signInAs(it.people.get(name)!)
  const page = await worker.get('/agreement/proposals/new')
  ok(
    await worker.submit(page, 'form[action$="/proposals"]', {
      ...farAway,
      review_calls: 'off',
      review_on: '2027-01-05',
      reason: 'The year begins',
      ...agreed,
    }),
  )
  const lead = await new Client(parts, it.app).signInAs(it.people.get('lyn')!)
  const theirs = await lead.get(`/people/${it.people.get(name)}/agreement`)
  ok(await lead.submit(theirs, 'form[action$="/signature"]'))
}

export function ok(answer: Answer): Answer {
  if (answer.status < 400) return answer
  throw new Error(`${answer.status}: ${answer.words.slice(0, 600)}`)
}
