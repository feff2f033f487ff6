import { lateDays, lateSince } from '../actions/rules.ts'
import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import { minutesBefore } from '../time/instants.ts'
import type { Day, Instant } from '../time/types.ts'
import { carryOut, type Subject } from './carry-out.ts'
import { causeFor } from './cause.ts'
import { decide } from './rules.ts'
import { standingColumns, standingOf } from './standing.ts'

const threeWeeks = 21 * 24 * 60

/** Promises by their ids, both ends among them. */
export type Promises = { first: string; last: string }

const latePromises = readWhole((from, p: Promises & { since: Day }) =>
  from
    .selectFrom('action as a')
    .innerJoin('person as o', 'o.id', 'a.owner_id')
    .select(['a.id', 'a.owner_id', 'a.organisation_id', 'a.due_on', 'a.status'])
    .where('a.id', '>=', p.first)
    .where('a.id', '<=', p.last)
    .where('a.status', '=', 'open')
    .where('a.due_on', '<=', p.since)
    .where('o.deactivated_at', 'is', null)
    .orderBy('a.id'),
)

const lateAlerts = readWhole((from, p: Promises & { since: Instant }) =>
  from
    .selectFrom('alert')
    .select(standingColumns)
    .select(['person_id', 'organisation_id'])
    .where('code', '=', 'ACTION_LATE')
    .where('cause_key', '>=', p.first)
    .where('cause_key', '<=', p.last)
    .where((of) => of.or([of('state', '=', 'open'), of('closed_at', '>', p.since)]))
    .orderBy('raised_at')
    .orderBy('id'),
)

const keyOf = (action: string) => `ACTION_LATE:${action}`

/**
 * Tells owners of promises that are 14 or more days late, and closes what was done, dropped, passed
 * on or given a new day (product.md 5.4, ACTION_LATE). One promise is a range of one.
 */
export async function evaluateActions(change: Change, { first, last }: Promises): Promise<void> {
  const { today, now } = change.who
  const late = await latePromises(change, { first, last, since: lateSince(today) })
  const since = minutesBefore(now, threeWeeks)
  const alerts = await lateAlerts(change, { first: keyOf(first), last: keyOf(last), since })
  const owners = Map.groupBy(
    [...late.map(subjectOf), ...alerts.map(subjectOf)],
    ({ person_id, organisation_id }) => `${person_id} ${organisation_id}`,
  )
  for (const [subject] of owners.values()) {
    const theirs = ({ owner, place }: { owner: string | null; place: string | null }) =>
      owner === subject!.person_id && place === subject!.organisation_id
    const causes = late
      .filter((row) => theirs({ owner: row.owner_id, place: row.organisation_id }))
      .map((row) => causeOf(row, today))
    const standing = alerts
      .filter((row) => theirs({ owner: row.person_id, place: row.organisation_id }))
      .map(standingOf)
    const decisions = decide({ causes, standing, today }).filter((it) => it.do !== 'join')
    await carryOut(change, decisions, { subject: subject!, standing, agreement: null })
  }
}

type Late = Awaited<ReturnType<typeof latePromises>>[number]

const causeOf = (row: Late, today: Day) =>
  causeFor('ACTION_LATE', {
    causeKey: keyOf(row.id),
    level: 'notice',
    workerOnly: true,
    value: lateDays(row, { today }),
    counted: [row.id],
  })

type Owned = { organisation_id: string | null; owner_id?: string; person_id?: string | null }

/** Only its owner is told: whoever waits for it has it on their own list. */
const subjectOf = ({ organisation_id, owner_id, person_id = null }: Owned): Subject => ({
  kind: 'work',
  person_id: owner_id ?? person_id,
  employment_id: null,
  organisation_id: organisation_id!,
  team_id: null,
})
