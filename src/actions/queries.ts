import { sql } from 'kysely'
import { read, readOne, type View } from '../access/view.ts'
import type { SessionType } from '../database/schema.ts'
import type { Day, Instant } from '../time/types.ts'

/** Rows on one page of what is over. */
export const pageSize = 100

/** Open promises that one list shows. */
const most = 200

type From = Parameters<Parameters<typeof read>[0]>[0]

/** A promise with the names around it, as far as the asker knows them. */
const named = (from: From) =>
  from
    .selectFrom('action as a')
    .leftJoin('person as o', 'o.id', 'a.owner_id')
    .leftJoin('person as f', 'f.id', 'a.for_id')
    .leftJoin('person as w', 'w.id', 'a.person_id')
    .leftJoin('person as e', 'e.id', 'a.ended_by')
    .select(['a.id', 'a.organisation_id', 'a.owner_id', 'a.for_id', 'a.person_id', 'a.kind'])
    .select(['a.alert_id', 'a.debrief_id', 'a.assessment_id', 'a.session_id', 'a.area'])
    .select([
      'a.on_organisation',
      'a.what',
      'a.due_on',
      'a.first_due_on',
      'a.status',
      'a.reason',
      'a.ended_at',
    ])
    .select(['a.ended_by', 'a.version', 'a.employment_id'])
    .select(['o.name as owner', 'f.name as to', 'w.name as about', 'e.name as ender'])

/** With where it came from, where the asker may open that. */
const sourced = (from: From) =>
  named(from)
    .leftJoin('alert as al', 'al.id', 'a.alert_id')
    .leftJoin('debrief as d', 'd.id', 'a.debrief_id')
    .leftJoin('stress_assessment as s', 's.id', 'a.assessment_id')
    .leftJoin('supervision_session as m', 'm.id', 'a.session_id')
    .select(['al.id as alert', 'd.id as debrief', 's.id as assessment', 'm.id as session'])

const open = (from: From) => sourced(from).where('a.status', '=', 'open')

const firstDue = <Q extends ReturnType<typeof open>>(query: Q) =>
  query.orderBy('a.due_on').orderBy('a.id').limit(most)

const mine = read((from, _: object, who) =>
  firstDue(open(from).where('a.owner_id', '=', who.person)),
)

const toMe = read((from, _: object, who) =>
  firstDue(open(from).where('a.for_id', '=', who.person).where('a.owner_id', '!=', who.person)),
)

const aboutMe = read((from, _: object, who) =>
  firstDue(
    open(from)
      .where('a.person_id', '=', who.person)
      .where('a.owner_id', '!=', who.person)
      .where((of) => of.or([of('a.for_id', 'is', null), of('a.for_id', '!=', who.person)])),
  ),
)

const over = read((from, p: { limit: number; offset: number }, who) =>
  sourced(from)
    .select(sql<number>`count(*) over ()`.as('of'))
    .where('a.status', '!=', 'open')
    .where((of) =>
      of.or([
        of('a.owner_id', '=', who.person),
        of('a.for_id', '=', who.person),
        of('a.person_id', '=', who.person),
      ]),
    )
    .orderBy('a.ended_at', 'desc')
    .orderBy('a.id')
    .limit(p.limit)
    .offset(p.offset),
)

const due = read((from, p: { by: Day }, who) =>
  from
    .selectFrom('action as a')
    .select(['a.id', 'a.organisation_id', 'a.owner_id', 'a.for_id', 'a.person_id'])
    .select(['a.what', 'a.reason', 'a.due_on', 'a.status'])
    .where('a.owner_id', '=', who.person)
    .where('a.status', '=', 'open')
    .where('a.due_on', '<=', p.by)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(most),
)

const one = readOne((from, p: { id: string }) => sourced(from).where('a.id', '=', p.id))

const fromAlert = read((from, p: { alert: string }) =>
  named(from).where('a.alert_id', '=', p.alert).orderBy('a.due_on').orderBy('a.id').limit(most),
)

const fromAssessment = read((from, p: { assessment: string }) =>
  named(from)
    .where('a.assessment_id', '=', p.assessment)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(most),
)

const fromDebrief = read((from, p: { debrief: string }) =>
  named(from).where('a.debrief_id', '=', p.debrief).orderBy('a.due_on').orderBy('a.id').limit(most),
)

const fromSession = read((from, p: { session: string; employment: string }) =>
  named(from)
    .where('a.session_id', '=', p.session)
    .where('a.employment_id', '=', p.employment)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(most),
)

/** Supervision of one kind in one job. */
type Meeting = { employment: string; type: SessionType; before: Instant }

const fromSessionsBefore = read((from, p: Meeting) =>
  firstDue(
    open(from)
      .where('a.employment_id', '=', p.employment)
      .where('m.type', '=', p.type)
      .where('m.starts_at', '<', p.before),
  ),
)

const fromEarlier = read((from, p: { team: string; debrief: string }) =>
  firstDue(open(from).where('a.team_id', '=', p.team).where('a.debrief_id', 'is not', null)).where(
    'a.debrief_id',
    '!=',
    p.debrief,
  ),
)

const aboutWorker = read((from, p: { person: string }) =>
  firstDue(open(from).where('a.person_id', '=', p.person)),
)

type Sourced = Awaited<ReturnType<typeof mine>>[number]
type Row = Awaited<ReturnType<typeof fromAlert>>[number] &
  Partial<Pick<Sourced, 'alert' | 'debrief' | 'assessment' | 'session'>>
type Sealed = Pick<
  Row,
  'id' | 'organisation_id' | 'owner_id' | 'for_id' | 'person_id' | 'what' | 'reason'
>

/** Each with its words opened. Who gave a promise, or was given it, reads what is their own. */
async function opened<R extends Sealed>(view: View, rows: R[]) {
  const found = []
  for (const row of rows) {
    const isMine = [row.owner_id, row.for_id].includes(view.who.person)
    const words = await view.opener(row.organisation_id, isMine ? null : row.person_id)
    found.push({
      ...row,
      what: words.open('action', 'what', row.id, row.what) ?? '',
      reason: words.open('action', 'reason', row.id, row.reason),
    })
  }
  return found
}

export type FoundAction = Awaited<ReturnType<typeof opened<Row>>>[number]

/** Open promises of the asker's, soonest day first. */
export const promisesByMe = async (view: View) => opened(view, await mine(view, {}))
export const promisesToMe = async (view: View) => opened(view, await toMe(view, {}))
export const promisesAboutMe = async (view: View) => opened(view, await aboutMe(view, {}))

/** The asker's own that are late or due by this day, soonest first. */
export const promisesDue = async (view: View, by: Day) => opened(view, await due(view, { by }))

/** What was done or dropped, the last first, one page of it. */
export const promisesOver = async (view: View, page: number) =>
  opened(view, await over(view, { limit: pageSize, offset: (page - 1) * pageSize }))

export const promisesFromAlert = async (view: View, alert: string) =>
  opened(view, await fromAlert(view, { alert }))

export const promisesFromAssessment = async (view: View, assessment: string) =>
  opened(view, await fromAssessment(view, { assessment }))

export const promisesFromDebrief = async (view: View, debrief: string) =>
  opened(view, await fromDebrief(view, { debrief }))

/** What was promised in a session about one who is supervised there. */
export const promisesFromSession = async (
  view: View,
  of: { session: string; employment: string },
) => opened(view, await fromSession(view, of))

/** Open promises from earlier sessions of that kind, whoever gave them. */
export const promisesFromSessionsBefore = async (view: View, meeting: Meeting) =>
  opened(view, await fromSessionsBefore(view, meeting))

/** Open promises from the team's other debriefs, as far as the asker may read them. */
export const promisesLeft = async (view: View, other: { team: string; debrief: string }) =>
  opened(view, await fromEarlier(view, other))

/** Open promises about one worker that the asker may read. */
export const promisesAbout = async (view: View, person: string) =>
  opened(view, await aboutWorker(view, { person }))

export async function findAction(view: View, id: string): Promise<FoundAction | null> {
  const row = await one(view, { id })
  return row ? (await opened(view, [row]))[0]! : null
}
