import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { BondKind } from '../database/schema.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { insertBond } from './add-bond.ts'
import { insertEmployment } from './add-employment.ts'
import { lastDayBefore } from './bond-times.ts'
import { isErased } from './is-erased.ts'
import { openHoldings, refuseWhileHolding } from './open-holdings.ts'
import { endTies } from './ties.ts'
import { parseWorkingHours } from './working-hours.ts'

export type Move = {
  employment: string
  version: number
  /** Of the same organisation. */
  team: string
  /** Who leads them there; null when nobody does yet. */
  line: string | null
  /** Bonds that go on in the new team, by id. */
  carry: readonly string[]
  /** Whether everyone they hold stays with them. */
  keepsHoldings: boolean
}

/**
 * Somebody goes on in another team from today: one job ends with yesterday and the other begins, the
 * people they hold and the bonds that were chosen go with them, all of it or nothing. What was agreed
 * and counted in the old team stays there.
 */
export const movePerson = (act: Act, move: Move) =>
  act.change('employment.move', async (change) => {
    const { employment, version, team, line } = move
    const kept = await current(change, employment)
    if (!kept) return notFound
    const { today } = change.who
    if (kept.team_id === team) return unfit('team', 'They are in this team. Choose another one.')
    if (kept.from_on >= today) return unfit('', beganToday)
    if (!(await isOpen(change, team, kept.organisation_id))) return unfit('team', notHere)
    if (!(await end(change, { employment, version }))) return changedSince
    const id = newId()
    const next = { ...inputOf(kept), id, team, fromOn: today, goesOn: true }
    const began = await insertEmployment(change, next)
    if (began) return began
    const refused =
      (await carryBonds(change, { from: employment, to: id, carry: move.carry })) ??
      (line === null
        ? null
        : await bind(change, { employment: id, viewer: line, kind: 'line', untilOn: null }, 'line'))
    if (refused) return refused
    if (move.keepsHoldings) await carryHoldings(change, employment, id)
    const left =
      (await refuseWhileHolding(change, { employment, field: 'held' })) ??
      (await endTies(change, { ...endingOf(kept), lastDay: addDays(today, -1), field: 'team' }))
    if (left) return left
    for (const job of [employment, id].toSorted()) await reassess(change, job)
    return done({ id })
  })

const beganToday = 'This job has only begun. Change its team on the page of the job.'
const notHere = 'Choose a team of the same organisation.'

async function current(change: Change, id: string) {
  const { today } = change.who
  const row = await change.db
    .selectFrom('employment')
    .selectAll()
    .where('id', '=', id)
    .where('id', 'in', change.writable('employment', administers))
    .where((of) => of.or([of('until_on', 'is', null), of('until_on', '>=', today)]))
    .executeTakeFirst()
  return row && !(await isErased(change.db, row.person_id)) ? row : null
}

type Kept = NonNullable<Awaited<ReturnType<typeof current>>>

const inputOf = (kept: Kept) => ({
  person: kept.person_id,
  organisation: kept.organisation_id,
  job: kept.job,
  holds: kept.holds === 1,
  weeklyHours: kept.weekly_hours,
  workingHours: parseWorkingHours(kept.working_hours),
  startedInRole: kept.started_in_role,
  untilOn: kept.until_on,
})

const endingOf = ({ id, person_id, organisation_id }: Kept) => ({
  employment: id,
  person: person_id,
  organisation: organisation_id,
})

const isOpen = ({ db }: Change, team: string, organisation: string) =>
  db
    .selectFrom('team')
    .select('id')
    .where('id', '=', team)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()

async function end(change: Change, { employment, version }: Pick<Move, 'employment' | 'version'>) {
  const { numUpdatedRows } = await change.db
    .updateTable('employment')
    .set({ until_on: addDays(change.who.today, -1), version: version + 1 })
    .where('id', '=', employment)
    .where('id', 'in', change.writable('employment', administers))
    .where('version', '=', version)
    .executeTakeFirst()
  return Boolean(numUpdatedRows)
}

type Carrying = { from: string; to: string; carry: readonly string[] }

async function carryBonds(change: Change, { from, to, carry }: Carrying) {
  if (carry.length === 0) return null
  const bonds = await change.db
    .selectFrom('bond')
    .select(['viewer_id', 'kind', 'until_at'])
    .where('employment_id', '=', from)
    .where('id', 'in', [...carry])
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', change.who.now)]))
    .execute()
  for (const { viewer_id: viewer, kind, until_at: until } of bonds) {
    const untilOn = until && lastDayBefore(until)
    const refused = await bind(change, { employment: to, viewer, kind, untilOn }, 'carry[]')
    if (refused) return refused
  }
  return null
}

type Bond = { employment: string; viewer: string; kind: BondKind; untilOn: Day | null }

/** Whoever stood beside them from elsewhere goes on doing so. */
function bind(change: Change, bond: Bond, field: string) {
  const worksElsewhere = field === 'carry[]'
  const fromOn = change.who.today
  return insertBond(change, { ...bond, fromOn, id: newId(), field, worksElsewhere })
}

/** The same holdings in the other job, with whoever was asked to stand beside them. */
async function carryHoldings(change: Change, from: string, to: string) {
  if ((await openHoldings(change, from)) === 0) return
  const { db, who } = change
  const held = await db
    .updateTable('holding')
    .set((of) => ({ employment_id: to, changed_at: who.now, version: of('version', '+', 1) }))
    .where('employment_id', '=', from)
    .where('ended_on', 'is', null)
    .returning('id')
    .execute()
  const ids = held.map(({ id }) => id)
  await db
    .updateTable('co_holder')
    .set({ employment_id: to })
    .where('holding_id', 'in', ids)
    .where((of) => of.or([of('ended_at', 'is', null), of('ended_at', '>', who.now)]))
    .execute()
  await db
    .updateTable('handover')
    .set({ employment_id: to })
    .where('holding_id', 'in', ids)
    .where('status', '=', 'asked')
    .execute()
}
