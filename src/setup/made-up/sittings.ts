import type { SessionType } from '../../database/schema.ts'
import { newId } from '../../database/ids.ts'
import { nothing } from '../../sessions/charges.ts'
import { creditedMinutes } from '../../sessions/credit.ts'
import { functionColumns, usualFunctions } from '../../sessions/defaults.ts'
import { defaultWorkingHours } from '../../people/working-hours.ts'
import { minutesAfter, minutesBefore } from '../../time/instants.ts'
import { addDays, londonDay } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import { contractOn, begun, there, type Told } from './add-supervisors.ts'
import { momentOf } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import { chance, pick } from './chance.ts'
import type { CalledOff } from './gathered.ts'
import type { Loading } from './loading.ts'
import { notice, supervisors, type Giver } from './supervised.ts'
import { lastDayAtWork } from './working-weeks.ts'

export type Sitting = {
  name: string
  type: SessionType
  of: readonly EmploymentKey[]
  by: Giver | null
  day: Day
  at: string
  minutes: number
  stands: 'booked' | 'held' | CalledOff
  absent?: readonly EmploymentKey[]
  series?: string
}

/** What else is said of a session: when it began and ended, and when that was written down. */
type Times = { id: string; starts_at: Instant; ended: Instant; booked: Instant }

const insideOf = (by: Giver | null) => (by && 'person' in by ? by.person : null)
const outsideOf = (by: Giver | null) => (by && 'supervisor' in by ? by.supervisor : null)

/** One session with everybody in it, and what it takes of a contract. */
export function addSitting(told: Told, sitting: Sitting): Times {
  const times = timesOf(told, sitting)
  addSession(told, sitting, times)
  addSeats(told, sitting, times)
  addCharge(told, sitting, times)
  if (typeof sitting.stands === 'object')
    addCallingOff(told, { ...sitting, off: sitting.stands }, times)
  told.loading.sittings.set(sitting.name, times)
  return times
}

function timesOf({ loading, diary }: Told, { of, by, day, at, minutes, stands }: Sitting): Times {
  const jobs = of.map((each) => employments[each])
  const giver = insideOf(by) ?? outsideOf(by)
  const who = [...jobs.map(({ person }) => person), ...(giver ? [giver] : [])]
  const hours = jobs.map(({ pattern }) => pattern)
  const starts_at = diary.book({ day, at, minutes, who, hours })
  const booked = bookedAt(loading, day)
  const off = typeof stands === 'object' ? calledOffAt(starts_at, stands) : booked
  const ended = stands === 'held' ? minutesAfter(starts_at, minutes) : off
  return { id: newId(), starts_at, ended, booked }
}

/** Nobody calls anything off at a weekend. */
function calledOffAt(starts: Instant, { hours }: CalledOff): Instant {
  const at = minutesBefore(starts, hours * 60)
  const day = lastDayAtWork(defaultWorkingHours, londonDay(at))
  return day === londonDay(at) ? at : momentOf(day, '11:20')
}

/** Five weeks ahead, as far as the team goes back. */
function bookedAt(loading: Loading, day: Day): Instant {
  const [first, last] = [begun(loading), loading.calendar.daysAgo(1)]
  const ahead = addDays(day, -35)
  return momentOf(ahead < first ? first : ahead > last ? last : ahead, '10:00')
}

function addSession({ loading, pending }: Told, sitting: Sitting, times: Times) {
  const { type, of, by, day, minutes, stands, series = null } = sitting
  const { people, supervisors: ids, organisations } = loading
  const [inside, outside] = [insideOf(by), outsideOf(by)]
  const contract = outside && contractOn(loading, outside, day)
  pending.add('supervision_session', there, {
    id: times.id,
    organisation_id: organisations[outside ? 'lantern' : employments[of[0]!].of],
    series_id: series,
    type,
    giver_id: inside && people[inside],
    supervisor_id: outside && ids[outside],
    contract_id: contract && loading.contracts[contract],
    starts_at: times.starts_at,
    minutes,
    held_minutes: stands === 'held' ? minutes : null,
    place: outside ? 'video' : 'room',
    ...functionColumns(usualFunctions[type]),
    ...standing(stands),
    changed_at: times.ended,
    made_by: people[inside ?? (outside ? 'ruth' : employments[of[0]!].person)],
    made_at: times.booked,
  })
}

function standing(stands: Sitting['stands']) {
  if (typeof stands !== 'object') return { status: stands, sequence: 0 }
  const kept = stands.kept === undefined ? null : stands.kept ? (1 as const) : (0 as const)
  return {
    status: 'cancelled' as const,
    ended_by: stands.by,
    reason: stands.reason,
    protected_kept: kept,
    sequence: 1,
  }
}

function addSeats({ loading, pending }: Told, sitting: Sitting, { id, ended }: Times) {
  const { of, stands, minutes, type, absent = [] } = sitting
  const came = of.filter((each) => !absent.includes(each))
  const credited = creditedMinutes('full', { minutes, supervisees: came.length })
  for (const each of of) {
    const isThere = came.includes(each)
    const said = { confirmed_by: saidBy(sitting), confirmed_at: ended }
    pending.add('supervisee', there, {
      id: newId(),
      session_id: id,
      employment_id: loading.employments[each],
      person_id: loading.people[employments[each].person],
      status: stands === 'held' ? (isThere ? 'came' : 'could_not') : seatOf(stands),
      ...(stands === 'held' && said),
      ...(stands === 'held' && isThere && { credited_minutes: credited }),
      ...(stands === 'held' && isThere && splitOf(type, `${sitting.name} ${each}`)),
    })
  }
}

const seatOf = (stands: 'booked' | CalledOff) =>
  typeof stands === 'object' ? ('cancelled' as const) : stands

const saidBy = ({ by }: Sitting) => {
  if (by === null) return 'self' as const
  const outside = outsideOf(by)
  return outside && supervisors[outside].person === null ? ('link' as const) : ('giver' as const)
}

const splits: Partial<Record<SessionType, readonly (readonly number[])[]>> = {
  external: [
    [40, 10, 10, 0],
    [30, 15, 15, 0],
    [50, 0, 10, 0],
  ],
  line: [
    [10, 10, 25, 15],
    [15, 5, 20, 20],
  ],
  clinical: [
    [5, 5, 20, 0],
    [5, 10, 15, 0],
  ],
}

/** For themselves alone most people say how the time went, and whether it helped. */
function splitOf(type: SessionType, words: string) {
  const ways = splits[type]
  if (!ways || chance(`split ${words}`) < 0.4) return {}
  const [support, learning, cases, management] = pick(ways, words)
  const helped = pick(['yes', 'yes', 'yes', 'partly'] as const, `helped ${words}`)
  return { support, learning, cases, management, helped }
}

/** Called off in time, or by the supervisor, it costs nothing. */
function addCharge({ loading, pending, ledger }: Told, sitting: Sitting, times: Times) {
  const { by, day, of, absent = [], minutes } = sitting
  const outside = outsideOf(by)
  const contract = outside && contractOn(loading, outside, day)
  if (!outside || !contract) return
  const charged = chargedFor(sitting)
  const whole = { minutes, pence: (supervisors[outside].pence * minutes) / 60 }
  const sum = charged.state === 'released' ? nothing : whole
  ledger.take(contract, sum)
  pending.add('contract_charge', there, {
    session_id: times.id,
    contract_id: loading.contracts[contract],
    starts_at: times.starts_at,
    people: of.length - absent.length,
    ...sum,
    ...charged,
    changed_at: times.ended,
  })
}

function chargedFor({ stands }: Sitting) {
  if (stands === 'booked') return { state: 'booked', why: null } as const
  if (stands === 'held') return { state: 'used', why: 'held' } as const
  const isFree = stands.by === 'supervisor' || stands.hours >= notice
  return isFree
    ? ({ state: 'released', why: 'cancelled' } as const)
    : ({ state: 'used', why: 'late' } as const)
}

type Off = Sitting & { off: CalledOff }

function addCallingOff({ loading, pending }: Told, { by, of, off }: Off, times: Times) {
  const byWhom = {
    supervisee: employments[of[0]!].person,
    supervisor: insideOf(by),
    service: 'ruth',
  }
  const person = byWhom[off.by] as keyof Loading['people'] | null
  pending.add('session_change', there, {
    id: newId(),
    session_id: times.id,
    what: 'cancelled',
    by_side: off.by,
    reason: off.reason,
    was_at: times.starts_at,
    now_at: null,
    by_id: loading.people[person ?? 'ruth'],
    at: times.ended,
  })
}
