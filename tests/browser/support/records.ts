import type { Site } from './site.ts'

/** The people whose records stand for everybody's: all that may go on in a team is with them. */
const chosen = ['Joanna Kettlewell', 'Leila Haddon', 'Tomasz Wilk', 'Priya Shah'] as const

type Row = { id: string; person_id: string }

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** Records of the made-up team, a few of each kind, with every state of a page among them. */
export async function recordsOf(site: Site) {
  const db = site.parts.store.read
  const people = chosen.map((name) => site.idOf(name))
  const [joanna, leila, tomasz] = people as [string, string, string]
  const of = <T extends Row>(rows: T[], ...whose: string[]) =>
    rows.filter(({ person_id }) => whose.includes(person_id))
  const holdings = await holdingsOf(site, { joanna, leila, tomasz })
  const jobs = await db.selectFrom('employment').select(['id', 'person_id']).orderBy('id').execute()
  const checkIns = of(await db.selectFrom('check_in').selectAll().orderBy('week').execute(), joanna)
  const contacts = db.selectFrom('contact').select(['id', 'holding_id'])
  const beside = await db
    .selectFrom('co_holder')
    .select(['id', 'holding_id', 'person_id'])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  const bonds = db
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .select(['b.id', 'e.person_id'])
  const agreements = await db.selectFrom('agreement').selectAll().execute()
  const alerts = await db.selectFrom('alert').selectAll().orderBy('id').execute()
  const supervised = await db
    .selectFrom('supervision_agreement')
    .select(['id', 'type', 'status', 'supervisor_id'])
    .orderBy('number')
    .orderBy('id')
    .execute()
  const special = agreements.filter(({ status }) => status !== 'in_force')
  return {
    people: [...people, site.idOf('Ruth Abara'), site.idOf('Geoff Lindley')],
    holdings,
    contacts: await contacts.where('holding_id', '=', holdings[0]!).limit(1).execute(),
    timeBlocks: ids(of(await db.selectFrom('time_block').selectAll().execute(), joanna).slice(-1)),
    jobs: of(jobs, joanna, tomasz, leila),
    bonds: await bonds.where('e.person_id', '=', joanna).execute(),
    organisations: ids(await db.selectFrom('organisation').select('id').execute()),
    teams: ids(await db.selectFrom('team').select('id').execute()),
    practices: ids(await db.selectFrom('practice').select('id').orderBy('name').execute()).slice(
      0,
      2,
    ),
    helpContacts: ids(await db.selectFrom('help_contact').select('id').execute()),
    agreements: ids([...new Set([...special, ...of(agreements, joanna, tomasz)])]),
    supervisionAgreements: ids(oneOfEachKind(supervised)),
    alerts: ids(alerts),
    alertStages: ids(oneOfEachStage(alerts)),
    checkIns: ids(checkIns.slice(-2)),
    coHolders: of(beside, joanna, tomasz, site.idOf('Callum Dearden')).slice(-3),
    handovers: ids(await db.selectFrom('handover').select('id').execute()),
    advice: ids(await db.selectFrom('advice_request').select('id').execute()),
    debriefs: ids(oneOfEachState(await db.selectFrom('debrief').selectAll().execute())),
    serviceGaps: ids(await db.selectFrom('service_gap').select('id').limit(3).execute()),
  }
}

/** Each kind from inside, each supervisor from outside, and whatever is not in force. */
function oneOfEachKind<T extends { type: string; status: string; supervisor_id: unknown }>(
  agreements: T[],
): T[] {
  const kinds = Map.groupBy(agreements, (it) => [it.type, it.status, it.supervisor_id].join())
  return [...kinds.values()].map(([first]) => first!)
}

/** Planned, under way, closed and not held. */
function oneOfEachState<T extends { kind: string; state: string }>(debriefs: T[]): T[] {
  const states = Map.groupBy(debriefs, ({ kind, state }) => `${kind} ${state}`)
  return [...states.values()].map(([first]) => first!)
}

type Stage = { kind: string; state: string; acknowledged_at: unknown; conversed_at: unknown }

/** Waiting, answered, talked over and settled, of each kind. */
function oneOfEachStage<T extends Stage>(alerts: T[]): T[] {
  const stages = Map.groupBy(alerts, (it) =>
    [it.kind, it.state, it.acknowledged_at !== null, it.conversed_at !== null].join(),
  )
  return [...stages.values()].map(([first]) => first!)
}

/** One of each: open, shared, ended, at risk, and of someone in two jobs. */
async function holdingsOf(
  { parts }: Site,
  { joanna, leila, tomasz }: Record<'joanna' | 'leila' | 'tomasz', string>,
) {
  const db = parts.store.read
  const rows = await db.selectFrom('holding').selectAll().orderBy('ref').execute()
  const shared = await db.selectFrom('co_holder').select('holding_id').execute()
  type Held = (typeof rows)[number]
  const wanted: ((row: Held) => boolean)[] = [
    (row) => row.person_id === joanna && row.status === 'open',
    (row) => shared.some(({ holding_id }) => holding_id === row.id),
    (row) => row.person_id === joanna && row.status === 'closed',
    (row) => row.person_id === leila && row.risk !== 'none_known',
    (row) => row.person_id === tomasz,
  ]
  return [...new Set(wanted.map((is) => rows.find(is)!.id))]
}
