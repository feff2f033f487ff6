import { newId } from '../../database/ids.ts'
import { minutesAfter } from '../../time/instants.ts'
import { addDays, londonDay } from '../../time/london.ts'
import { there, type Told } from './add-supervisors.ts'
import { momentOf, workingDayAfter } from './calendar.ts'
import { employments, type EmploymentKey, type PersonKey } from './cast.ts'
import {
  points,
  promises,
  records,
  talkedAbout,
  type Kept,
  type PromiseMade,
} from './written-down.ts'

/** What is to be talked about, what was kept of sessions, and what was promised in them. */
export async function addWritten(told: Told) {
  const { calendar, sittings } = told.loading
  const lately = momentOf(calendar.workingDaysAgo(2), '15:20')
  for (const point of points) await addPoint(told, point, { added_at: lately })
  for (const point of talkedAbout) {
    const { id, starts_at, ended } = sittings.get(`line ${point[0]} 0`)!
    const talked = { session_id: id, talked_at: ended }
    await addPoint(told, point, { added_at: minutesAfter(starts_at, -26 * 60), ...talked })
  }
  for (const kept of records) await addRecord(told, kept)
  for (const promised of promises) await addPromise(told, promised)
}

const idsOf = ({ loading }: Told, of: EmploymentKey) => ({
  employment_id: loading.employments[of],
  person_id: loading.people[employments[of].person],
})

type Point = [EmploymentKey, PersonKey, string]
type Talked = { added_at: string; session_id?: string; talked_at?: string }

async function addPoint(told: Told, [of, by, text]: Point, when: Talked) {
  const { loading, pending } = told
  const id = newId()
  const organisation_id = loading.organisations[employments[of].of]
  const sealer = await loading.sealer(organisation_id)
  pending.add('talking_point', there, {
    id,
    organisation_id,
    ...idsOf(told, of),
    by_id: loading.people[by],
    words: sealer.seal('talking_point', 'words', id, text),
    ...when,
  })
}

/** One-to-ones are the employer's to keep. */
async function addRecord(told: Told, kept: Kept) {
  const { loading, pending } = told
  const { of, words, agreed, before, remarks = [] } = kept
  const { id: session_id, ended } = loading.sittings.get(kept.session)!
  const [id, sealed_for] = [newId(), loading.organisations[employments[of].of]]
  const sealer = await loading.sealer(sealed_for)
  const by_id = loading.people[kept.by]
  const changed_at = minutesAfter(ended, before ? 90 : 10)
  const yes = (side: 'worker' | 'giver') =>
    agreed.includes(side) ? minutesAfter(changed_at, side === 'worker' ? 25 : 0) : null
  pending.add('session_record', there, {
    id,
    session_id,
    ...idsOf(told, of),
    sealed_for,
    words: sealer.seal('session_record', 'words', id, words),
    by_id,
    giver_agreed_at: yes('giver'),
    worker_agreed_at: yes('worker'),
    made_at: minutesAfter(ended, 10),
    changed_at,
    version: before ? 2 : 1,
  })
  const beside = { record_id: id, person_id: idsOf(told, of).person_id, sealed_for }
  if (before) {
    const own = newId()
    const sealed = sealer.seal('session_record_version', 'words', own, before)
    const made_at = minutesAfter(ended, 10)
    const row = { id: own, ...beside, number: 1, words: sealed, by_id, made_at }
    pending.add('session_record_version', there, row)
  }
  for (const [place, [by, what, text]] of remarks.entries()) {
    const own = newId()
    pending.add('session_comment', there, {
      id: own,
      ...beside,
      what,
      words: sealer.seal('session_comment', 'words', own, text),
      by_id: loading.people[by],
      made_at: minutesAfter(ended, (place + 1) * 40),
    })
  }
}

async function addPromise(told: Told, { of, session, owner, to, what, due }: PromiseMade) {
  const { loading, pending } = told
  const { people, calendar, organisations } = loading
  const { id: session_id, ended } = loading.sittings.get(session)!
  const [id, organisation_id] = [newId(), organisations[employments[of].of]]
  const sealer = await loading.sealer(organisation_id)
  const due_on = due === 'done' ? addDays(londonDay(ended), 5) : addDays(calendar.today, due)
  pending.add('action', there, {
    id,
    organisation_id,
    ...idsOf(told, of),
    owner_id: people[owner],
    for_id: people[to],
    session_id,
    kind: 'other',
    what: sealer.seal('action', 'what', id, what),
    due_on,
    first_due_on: due_on,
    made_by: people[owner],
    made_at: ended,
    status: 'open',
    ...(due === 'done' && {
      status: 'done' as const,
      ended_at: momentOf(workingDayAfter(londonDay(ended), 1), '10:05'),
      ended_by: people[owner],
    }),
  })
}
