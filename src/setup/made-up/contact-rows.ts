import type { Flag } from '../../database/columns.ts'
import { newId } from '../../database/ids.ts'
import type { Medium } from '../../database/schema.ts'
import { isOutOfHours } from '../../people/working-hours.ts'
import type { Opener } from '../../privacy/vault.ts'
import { minutesAfter } from '../../time/instants.ts'
import { employments, type EmploymentKey } from './cast.ts'
import { chance, pick } from './chance.ts'
import type { Happened } from './contact-times.ts'
import type { Loading } from './loading.ts'

/** Minutes: the fewest, and how many steps of five there are above. */
const lengths: Record<Medium, [fewest: number, steps: number]> = {
  phone: [15, 6],
  face: [35, 6],
  home: [45, 8],
  video: [25, 5],
  message: [3, 2],
}

const notes = [
  'Talked about the week. A little lighter than last time.',
  'Rang the service together. Still waiting, and now we know for what.',
  'We walked to the harbour and back.',
  'Filled in half of the form. The other half next time.',
  'A hard day. I listened, mostly.',
  'Went to the group once. Wants to try again.',
  'Short call. All as before.',
  'Asked what would help. A call on Thursdays, for now.',
]

const choosers = ['person', 'person', 'worker', 'service', null] as const

/** Callum’s people need him to be there; elsewhere most contacts connect someone to something. */
const kindOf = (of: EmploymentKey, which: string) =>
  of !== 'callum' && chance(`kind ${which}`) < 0.78 ? ('connecting' as const) : ('holding' as const)

export function contactRow(
  loading: Loading,
  of: EmploymentKey,
  { at, medium, words: which }: Happened,
  { holding, words }: { holding: string; words: Opener },
) {
  const id = newId()
  const { pattern, person } = employments[of]
  const [fewest, steps] = lengths[medium]
  const minutes = fewest + Math.floor(chance(`for ${which}`) * steps) * 5
  const written = minutesAfter(at, minutes + 5)
  const note = chance(`note ${which}`) < 0.18 ? pick(notes, which) : null
  return {
    id,
    holding_id: holding,
    employment_id: loading.employments[of],
    person_id: loading.people[person],
    at,
    minutes,
    medium,
    chosen_by: pick(choosers, which),
    kind: kindOf(of, which),
    out_of_hours: (isOutOfHours(pattern, at) ? 1 : 0) as Flag,
    note: note === null ? null : words.seal('contact', 'note', id, note),
    made_at: written < loading.calendar.now ? written : loading.calendar.now,
  }
}
