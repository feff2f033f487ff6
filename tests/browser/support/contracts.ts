import { hashToken, newToken } from '../../../src/accounts/secrets.ts'
import { minutesAfter } from '../../../src/time/instants.ts'
import type { Site } from './site.ts'

/** Supervisors and contracts of the made-up team, and a link for the one who has no sign-in. */
export async function contractsOf(site: Site) {
  const db = site.parts.store.read
  const supervisors = await db
    .selectFrom('supervisor')
    .select(['id', 'person_id', 'rate_pence'])
    .orderBy('name')
    .execute()
  const contracts = await db
    .selectFrom('contract')
    .select(['id', 'supervisor_id'])
    .orderBy('id')
    .execute()
  const outside = supervisors.find(({ person_id }) => person_id === null)!
  return {
    supervisors: supervisors.map(({ id }) => `/supervisors/${id}`),
    contracts: contracts.map(({ id }) => `/contracts/${id}`),
    join: `/supervisors/join/${await joinToken(site, outside.id)}`,
    questions: await questionsFor(site, outside.id),
  }
}

async function joinToken({ parts, idOf }: Site, supervisor_id: string) {
  const [token, now] = [newToken(), parts.clock.now()]
  await parts.store.write
    .insertInto('supervisor_link')
    .values({
      id: 'link-join',
      supervisor_id,
      purpose: 'join',
      session_id: null,
      token_hash: hashToken(token),
      made_by: idOf('Ruth Abara'),
      made_at: now,
      expires_at: minutesAfter(now, 14 * 24 * 60),
    })
    .execute()
  return token
}

/** Each question, and all answers to look over. */
async function questionsFor({ parts, idOf }: Site, supervisor: string) {
  const managed = await parts.store.read
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .select(['e.id', 'e.team_id'])
    .where('b.viewer_id', '=', idOf('Ruth Abara'))
    .where('b.kind', '=', 'manager')
    .where('e.team_id', 'is not', null)
    .orderBy('e.id')
    .execute()
  const { id, team_id } = managed[0]!
  const answers = new URLSearchParams({
    supervisor,
    'teams[]': team_id!,
    hours: '20',
    rate: '65.00',
    credit_rule: 'bacp',
    group_most: '4',
    notice_hours: '48',
    starts_on: '2027-01-01',
    ends_on: '2027-12-31',
    'people[]': id,
  })
  const steps = ['supervisor', 'teams', 'hours', 'rules', 'dates', 'people', 'check']
  return steps.map((step) => `/contracts/new?step=${step}&${answers}`)
}
