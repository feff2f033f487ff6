import { newId } from '../../database/ids.ts'
import type { Opener } from '../../privacy/vault.ts'
import { addDays, weekOf } from '../../time/london.ts'
import type { Day } from '../../time/types.ts'
import { momentOf, type Calendar } from './calendar.ts'
import { handedOn, standingChoices, type PersonKey } from './cast.ts'
import { chance, pick } from './chance.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'
import { feltOf, said, type Said } from './said.ts'

/** Their latest check-in is part of the story, and made in it. */
export const saidInStory: readonly PersonKey[] = ['joanna', 'callum', 'tomasz']

/** The week that someone’s last sign stands for. */
function latestWeek(calendar: Calendar, person: PersonKey): Day {
  if (person === 'tomasz') return weekOf(calendar.lastMorning)
  return saidInStory.includes(person) ? calendar.lastSaid : addDays(weekOf(calendar.today), -7)
}

/** Each person’s weeks, without those they skipped. */
export async function addCheckIns(loading: Loading, pending: Pending) {
  for (const [person, words] of Object.entries(said) as [PersonKey, Said][]) {
    const sealer = await loading.sealer(loading.people[person])
    const last = latestWeek(loading.calendar, person)
    const first = saidInStory.includes(person) ? 1 : 0
    for (let ago = first; ago < words.felt.length; ago++) {
      addWeek({ loading, pending, person, words, sealer }, addDays(last, -7 * ago), ago)
    }
  }
}

type One = {
  loading: Loading
  pending: Pending
  person: PersonKey
  words: Said
  sealer: Opener
}

function addWeek({ loading, pending, person, words, sealer }: One, week: Day, ago: number) {
  const place = words.felt.length - 1 - ago
  const felt_load = feltOf(words.felt[place]!)
  if (!felt_load) return
  const id = newId()
  const which = `${person} ${ago}`
  const at = momentOf(addDays(week, chance(which) < 0.4 ? 3 : 4), pick(times, which))
  const note = words.notes?.[ago]
  const sharing = sharingThen(loading, person, week)
  pending.add('check_in', at, {
    id,
    person_id: loading.people[person],
    week,
    felt_load,
    evenings: pick([eveningsOf(words, place), eveningsOf(words, place), null], which),
    list_right: chance(`list ${which}`) < 0.85 ? 'yes' : 'update',
    carrying: felt_load === 'heavy' ? 'yes' : 'no',
    contact_wanted: 'no',
    contact_person: null,
    ...sharing,
    note: note ? sealer.seal('check_in', 'note', id, note) : null,
    made_at: at,
    changed_at: at,
  })
  if (sharing.sharing !== 'words' || sharing.sharing_with === null) return
  const owner_id = loading.people[person]
  const share = { what: 'check_in' as const, record_id: id, owner_id, from_at: at }
  pending.add('share', at, { id: newId(), to_id: sharing.sharing_with, ...share })
}

const times = ['11:55', '14:30', '15:45', '16:20', '16:50']

const eveningsOf = ({ evenings }: Said, place: number) => evenings[place] as '0' | '1' | '2' | '3'

/** Nobody shares with a lead they did not have yet. */
function sharingThen({ calendar, people }: Loading, person: PersonKey, week: Day) {
  const choice = standingChoices[person]
  const onlyMe = { sharing: 'only_me' as const, sharing_with: null }
  if (!choice || week <= calendar.daysAgo(handedOn)) return onlyMe
  return { sharing: choice[0], sharing_with: people[choice[1]] }
}
