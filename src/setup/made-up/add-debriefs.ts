import { newId } from '../../database/ids.ts'
import type { Mood } from '../../database/schema.ts'
import { minutesAfter } from '../../time/instants.ts'
import { addDays, weekOf } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import { isWorkingDay } from '../../time/working-days.ts'
import { momentOf } from './calendar.ts'
import { employments, type PersonKey } from './cast.ts'
import { pick } from './chance.ts'
import { comes, early, fridays, type Friday } from './debriefs-told.ts'
import type { Loading } from './loading.ts'

const at = '15:00'
const moods: readonly Mood[] = ['light', 'steady', 'tired', 'heavy']

/** The Harbour team's Fridays: when they meet, what each one was like, and what waits for the next. */
export async function addDebriefs(loading: Loading) {
  await addSchedule(loading)
  const last = lastFriday(loading)
  for (const [ago, told] of fridays.entries()) {
    await addFriday(loading, { day: addDays(last, -7 * ago), ago, told })
  }
  await addNext(loading, addDays(last, 7))
  for (const [person, words] of early) {
    await addItem(loading, { person, words, added: minutesAfter(loading.calendar.now, -90) })
  }
}

/** The one that is over: this week's, once its hour has gone by. */
function lastFriday({ calendar }: Loading): Day {
  const friday = addDays(weekOf(calendar.today), 4)
  return minutesAfter(momentOf(friday, at), 30) <= calendar.now ? friday : addDays(friday, -7)
}

const team = ({ teams, organisations }: Loading) => ({
  team_id: teams.harbour,
  organisation_id: organisations.tidewell,
})

async function addSchedule(loading: Loading) {
  const { db, people, calendar } = loading
  const from = calendar.daysAgo(84)
  await db
    .insertInto('debrief_schedule')
    .values({
      ...team(loading),
      weekday: 5,
      at,
      minutes: 25,
      cover_id: people.joanna,
      from_on: from,
      made_by: people.priya,
      made_at: momentOf(from, '10:00'),
    })
    .execute()
  const rota = (['priya', 'sam', 'joanna', 'callum'] as const).map((person, position) => ({
    team_id: loading.teams.harbour,
    position,
    person_id: people[person],
  }))
  await db.insertInto('debrief_rota').values(rota).execute()
}

type One = { day: Day; ago: number; told: Friday }

async function addFriday(loading: Loading, { day, ago, told }: One) {
  const { db, people } = loading
  const [id, opened] = [newId(), momentOf(day, at)]
  const closed = minutesAfter(opened, 27)
  const whyNot = told.notHeld ?? (isWorkingDay(day) ? null : 'holiday')
  const one = {
    id,
    ...team(loading),
    kind: 'weekly' as const,
    held_on: day,
    planned_at: opened,
    facilitator_id: people[told.by],
    made_at: momentOf(addDays(day, -5), '06:00'),
  }
  if (whyNot) {
    await db
      .insertInto('debrief')
      .values({ ...one, state: 'not_held', why_not: whyNot })
      .execute()
    return
  }
  const by = people[told.by]
  const over = { opened_at: opened, opened_by: by, closed_at: closed, closed_by: by }
  await db
    .insertInto('debrief')
    .values({ ...one, state: 'closed', step: 'close', ...over })
    .execute()
  await addThoseWhoCame(loading, { debrief: id, opened, told })
  await addThemes(loading, id, told)
  for (const [person, words, answer, second] of told.items ?? []) {
    const answered = told.late ? minutesAfter(closed, 4 * 24 * 60) : minutesAfter(opened, 15)
    const lookedAt = ago === 0 ? null : minutesAfter(opened, 3 * 24 * 60)
    const said = { debrief_id: id, answer, second, answered, lookedAt }
    await addItem(loading, { person, words, added: minutesAfter(opened, -180) }, said)
  }
  await addPromises(loading, { debrief: id, opened, told })
}

async function addThoseWhoCame({ db, people }: Loading, { debrief, opened, told }: Told) {
  const debrief_id = debrief
  const came = comes.map((person, place) => ({
    debrief_id,
    person_id: people[person],
    how: place === 3 ? ('remote' as const) : ('room' as const),
    joined_at: minutesAfter(opened, place),
    mood_in: 1 as const,
    mood_out: 1 as const,
  }))
  await db.insertInto('debrief_attendance').values(came).execute()
  const rows = (['in', 'out'] as const).flatMap((moment) => {
    const given = comes.map((person) => pick(moods, `${told.themes?.join()} ${moment} ${person}`))
    const counts = Map.groupBy(given, (mood) => mood)
    return [...counts].map(([mood, all]) => ({ debrief_id, moment, mood, given: all.length }))
  })
  await db.insertInto('debrief_mood').values(rows).execute()
}

async function addThemes({ db }: Loading, debrief_id: string, { themes = [] }: Friday) {
  if (themes.length === 0) return
  const rows = themes.map((theme) => ({ debrief_id, theme }))
  await db.insertInto('debrief_theme').values(rows).execute()
}

type Brought = { person: PersonKey; words: string; added: Instant }
type Answered = {
  debrief_id: string
  answer: 'co_hold' | 'hand_over' | 'safe' | 'put_down'
  second: PersonKey | null
  answered: Instant
  /** On the Monday after; of the last one not yet. */
  lookedAt: Instant | null
}

async function addItem(loading: Loading, { person, words, added }: Brought, said?: Answered) {
  const { db, people } = loading
  const [id, owner] = [newId(), people[person]]
  const key = await loading.sealer(owner)
  const safe = said?.answer === 'safe'
  await db
    .insertInto('carrying_item')
    .values({
      id,
      ...team(loading),
      person_id: owner,
      employment_id: loading.employments[jobOf(person)],
      source: 'own',
      words: key.seal('carrying_item', 'words', id, words),
      brought_at: added,
      added_at: added,
      ...(said && {
        debrief_id: said.debrief_id,
        answer: said.answer,
        second_id: said.second && people[said.second],
        agreed_at: said.second && said.answered,
        ask_first: safe ? key.seal('carrying_item', 'ask_first', id, askFirst) : null,
        answered_by: owner,
        answered_at: said.answered,
        looked_at: safe ? said.lookedAt : null,
      }),
    })
    .execute()
}

const askFirst = 'Did they ring, and how was Sunday?'

/** People of the Harbour team have one job there. */
const jobOf = (person: PersonKey) =>
  (Object.keys(employments) as (keyof typeof employments)[]).find(
    (job) => employments[job].person === person && employments[job].team === 'harbour',
  )!

type Told = { debrief: string; opened: Instant; told: Friday }

async function addPromises(loading: Loading, { debrief, opened, told }: Told) {
  const { db, people, organisations } = loading
  const key = await loading.sealer(organisations.tidewell)
  for (const [owner, what, kind, days, done] of told.promises ?? []) {
    const [id, due] = [newId(), addDays(opened.slice(0, 10), days)]
    const later = minutesAfter(opened, 3 * 24 * 60)
    await db
      .insertInto('action')
      .values({
        id,
        ...team(loading),
        owner_id: people[owner],
        debrief_id: debrief,
        kind,
        on_organisation: owner === 'priya' ? 1 : 0,
        what: key.seal('action', 'what', id, what),
        due_on: due,
        first_due_on: due,
        made_by: people[told.by],
        made_at: minutesAfter(opened, 22),
        ...(done && {
          status: 'done' as const,
          // Of the last Friday it was done before they went home.
          ended_at: later < loading.calendar.now ? later : minutesAfter(opened, 28),
          ended_by: people[owner],
        }),
      })
      .execute()
  }
}

async function addNext(loading: Loading, day: Day) {
  const { db, people, calendar } = loading
  const held_on = isWorkingDay(day) ? day : addDays(day, -1)
  await db
    .insertInto('debrief')
    .values({
      id: newId(),
      ...team(loading),
      kind: 'weekly',
      held_on,
      planned_at: momentOf(held_on, at),
      facilitator_id: people.priya,
      made_at: calendar.now,
    })
    .execute()
}
