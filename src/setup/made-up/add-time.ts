import type { TimeKind } from '../../database/schema.ts'
import { newId } from '../../database/ids.ts'
import { addDays, weekOf } from '../../time/london.ts'
import type { Day } from '../../time/types.ts'
import { daysOfHistory, momentOf, type Calendar } from './calendar.ts'
import { employments, type EmploymentFacts, type EmploymentKey } from './cast.ts'
import { chance, pick } from './chance.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'
import { daysAtWork } from './working-weeks.ts'

/** A little more than the tenth of the hours that every site keeps for the community. */
const communityShare = 0.16

const outThere: TimeKind[] = ['community', 'groups', 'asset_mapping', 'community']
const inside: TimeKind[] = ['admin', 'admin', 'training']

const notes: Partial<Record<TimeKind, string[]>> = {
  community: ['Tea at the quay hall', 'Met the library’s new lead', 'The food table, all morning'],
  groups: ['Walking group', 'Tuesday craft table'],
  asset_mapping: ['Two new groups on the map'],
}

/** Each week’s time that is not a contact: out in the community, and at the desk. */
export async function addTime(loading: Loading, pending: Pending) {
  const holding = Object.entries(employments) as [EmploymentKey, EmploymentFacts][]
  for (const [of, facts] of holding.filter(([, { holds }]) => holds)) {
    for (const week of weeksOf(loading.calendar, facts)) await addWeek(loading, pending, of, week)
  }
  addLeave(loading, pending)
}

function weeksOf(calendar: Calendar, { inRole }: EmploymentFacts): Day[] {
  const first = weekOf(calendar.daysAgo(Math.min(inRole, daysOfHistory)))
  const weeks: Day[] = []
  for (let week = first; week <= calendar.today; week = addDays(week, 7)) weeks.push(week)
  return weeks
}

async function addWeek(loading: Loading, pending: Pending, of: EmploymentKey, week: Day) {
  const { pattern, hours, inRole } = employments[of]
  const begun = loading.calendar.daysAgo(inRole)
  const days = daysAtWork(pattern, week, addDays(week, 6)).filter(
    (day) => day >= begun && day <= loading.calendar.today && !isAway(loading.calendar, of, day),
  )
  if (days.length === 0) return
  const place = Math.round((Date.parse(week) - Date.parse(loading.calendar.today)) / 604_800_000)
  const name = `${of} week ${place}`
  const out = Math.round((hours * 60 * communityShare) / 10) * 5
  await addBlock(loading, pending, { of, day: days[0]!, minutes: out, kinds: outThere, name })
  const second = { of, day: days.at(-1)!, minutes: out, kinds: outThere, name: `${name} again` }
  await addBlock(loading, pending, second)
  const desk = 45 + Math.floor(chance(name) * 5) * 15
  const third = { of, day: days.at(-1)!, minutes: desk, kinds: inside, name: `${name} desk` }
  await addBlock(loading, pending, third)
}

type Block = { of: EmploymentKey; day: Day; minutes: number; kinds: TimeKind[]; name: string }

async function addBlock(loading: Loading, pending: Pending, block: Block) {
  const { of, day, minutes, kinds, name } = block
  const at = momentOf(day, '08:55')
  if (at > loading.calendar.now) return
  const [id, kind] = [newId(), pick(kinds, name)]
  const note = chance(`note ${name}`) < 0.3 ? notes[kind] : undefined
  const owner = loading.people[employments[of].person]
  const words = await loading.sealer(owner)
  pending.add('time_block', at, {
    id,
    employment_id: loading.employments[of],
    person_id: owner,
    spent_on: day,
    minutes,
    kind,
    note: note ? words.seal('time_block', 'note', id, pick(note, name)) : null,
    made_at: at,
  })
}

/** Nadia was away for a week last month. */
const away = {
  of: 'nadia',
  from: (calendar: Calendar) => weekOf(calendar.daysAgo(38)),
} as const satisfies { of: EmploymentKey; from: (calendar: Calendar) => Day }

export const isAway = (calendar: Calendar, of: EmploymentKey, day: Day): boolean =>
  of === away.of && weekOf(day) === away.from(calendar)

function addLeave(loading: Loading, pending: Pending) {
  const from = away.from(loading.calendar)
  const at = momentOf(addDays(from, -10), '10:00')
  pending.add('leave', at, {
    id: newId(),
    employment_id: loading.employments[away.of],
    person_id: loading.people[employments[away.of].person],
    from_on: from,
    until_on: addDays(from, 4),
    made_at: at,
  })
}
