import { newId } from '../../database/ids.ts'
import { londonTime, weekdayOf } from '../../time/london.ts'
import { minutesBefore } from '../../time/instants.ts'
import { addAgreement } from './add-supervision-agreements.ts'
import { addPurchases, addSupervisors, begun, there, type Told } from './add-supervisors.ts'
import { addWritten } from './add-written.ts'
import { momentOf } from './calendar.ts'
import { employments, type PersonKey, type TeamKey } from './cast.ts'
import { Diary } from './diary.ts'
import { gatherings, type Gathering } from './gathered.ts'
import { Ledger } from './ledger.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'
import { addSitting } from './sittings.ts'
import { defaults, rhythms, type Rhythm } from './supervised.ts'
import { dayOf, weeks } from './turns.ts'
import { lastDayAtWork } from './working-weeks.ts'

/** Supervision inside and outside, from the first day on and booked for the weeks to come. */
export async function addSupervision(loading: Loading, pending: Pending) {
  const told = { loading, pending, diary: new Diary(), ledger: new Ledger() }
  await addSupervisors(told)
  addDefaults(told)
  for (const rhythm of rhythms) {
    await addAgreement(told, rhythm)
    addTurns(told, rhythm)
  }
  for (const gathering of gatherings) addGathering(told, gathering)
  addPurchases(told)
  addMove(told)
  await addWritten(told)
}

function addDefaults({ loading, pending }: Told) {
  const from_on = begun(loading)
  const whose: Record<TeamKey, PersonKey> = { harbour: 'priya', quayside: 'ruth' }
  for (const [team, type, every, unit] of defaults) {
    pending.add('support_default', there, {
      id: newId(),
      team_id: loading.teams[team],
      type,
      every,
      unit,
      minutes: 60,
      first_every: null,
      from_on,
      made_by: loading.people[whose[team]],
      made_at: momentOf(from_on, '10:20'),
    })
  }
}

/** The oldest one is from before the first day: nobody begins with a gap. */
function addTurns(told: Told, rhythm: Rhythm) {
  const { of, type, by, last, minutes, at, ahead = 1 } = rhythm
  const { loading } = told
  const started = loading.calendar.daysAgo(employments[of].inRole)
  const series = rhythm.series ? addSeries(told, rhythm) : null
  let day = loading.calendar.today
  for (let turn = 0 - ahead; day >= begun(loading); turn++) {
    day = dayOf(loading, rhythm, turn)
    if (day < started) return
    addSitting(told, {
      name: `${type} ${of} ${turn}`,
      type,
      of: [of],
      by: by(last + 7 * weeks(rhythm) * turn),
      day,
      at,
      minutes,
      stands: turn < 0 ? 'booked' : 'held',
      ...(series && day >= begun(loading) && { series }),
    })
  }
}

/** Every four weeks on the same day of the week, by whoever leads them. */
function addSeries({ loading, pending }: Told, rhythm: Rhythm): string {
  const { of, type, by, minutes, at } = rhythm
  const id = newId()
  const giver = by(0)
  const days = [3, 2, 1, 0].map((turn) => dayOf(loading, rhythm, turn))
  const started = loading.calendar.daysAgo(employments[of].inRole)
  const first_on = days.find((day) => day >= begun(loading) && day >= started)!
  const made_by = loading.people[('person' in giver && giver.person) || 'ruth']
  pending.add('session_series', there, {
    id,
    organisation_id: loading.organisations[employments[of].of],
    type,
    giver_id: made_by,
    every_weeks: weeks(rhythm),
    weekday: weekdayOf(first_on),
    first_on,
    at,
    minutes,
    made_by,
    made_at: momentOf(begun(loading), '10:40'),
  })
  return id
}

function addGathering(told: Told, gathering: Gathering) {
  const { name, type, by = null, ago, weekday, minutes, at, absent, off, unsaid } = gathering
  const { calendar } = told.loading
  const first = employments[gathering.of[0]!]
  const hours = weekday ? { [weekday]: first.pattern[weekday as 2] } : first.pattern
  // Of what nobody has said anything yet, the day is the last one that they worked.
  const upTo = unsaid ? calendar.workingDaysAgo(ago) : calendar.daysAgo(ago)
  const day = lastDayAtWork(hours, upTo)
  const of = gathering.of.filter((each) => calendar.daysAgo(employments[each].inRole) <= day)
  if (of.length === 0) return
  const stands = off ?? (ago < 0 || unsaid ? 'booked' : 'held')
  addSitting(told, { name, type, of, by, day, at, minutes, stands, ...(absent && { absent }) })
}

/** Sam's next hour with Imogen was an hour earlier until he asked. */
function addMove({ loading, pending }: Told) {
  const { id, starts_at } = loading.sittings.get('external sam -1')!
  pending.add('session_change', there, {
    id: newId(),
    session_id: id,
    what: 'moved',
    by_side: 'supervisee',
    reason: 'leave',
    was_at: minutesBefore(starts_at, 24 * 60),
    now_at: starts_at,
    by_id: loading.people.sam,
    at: momentOf(loading.calendar.workingDaysAgo(3), londonTime(starts_at)),
  })
}
