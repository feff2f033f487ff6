import type { CheckInInput } from '../../check-ins/form.ts'
import { momentOf, type Calendar } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import { chapters } from './chapters.ts'
import type { Loading } from './loading.ts'
import { agreed, leave, lives, together } from './side-by-side.ts'
import { said } from './said.ts'
import { aroundSessions } from './supervision-steps.ts'
import { weeks } from './weeks.ts'
import { answered, counted, saidThat, talked, type Step } from './telling.ts'

/** Everything that happened, in the order in which it happened; and today’s count of everyone. */
export function story(calendar: Calendar): Step[] {
  const steps = [
    ...Object.values(chapters).flatMap((chapter) => chapter(calendar)),
    ...words(calendar),
    ...agreed(calendar),
    ...lives(calendar),
    ...together(calendar),
    ...leave(calendar),
    ...aroundSessions(calendar),
    ...weeks(calendar),
  ]
  const told = steps.toSorted((a, b) => a.at.localeCompare(b.at))
  return [...told, ...holding.map((of) => counted(calendar.now, of))]
}

const holding = (Object.keys(employments) as EmploymentKey[]).filter((of) => employments[of].holds)

/** What three people said last: one kept it, one shared it, one would like to be rung. */
function words(calendar: Calendar): Step[] {
  const felt = { of: 'callum', code: 'FELT_HEAVY' } as const
  const yesterday = calendar.workingDaysAgo(1)
  return [
    saidThat(momentOf(calendar.workingDaysAgo(2), '16:20'), 'joanna', () => ({
      ...answers('joanna', 'heavy'),
      evenings: '3',
      carrying: 'yes',
    })),
    saidThat(momentOf(calendar.workingDaysAgo(2), '15:05'), 'callum', ({ people }) => ({
      ...answers('callum', 'very_heavy'),
      evenings: '1',
      sharing: 'words',
      sharing_with: people.priya,
    })),
    answered(momentOf(yesterday, '09:25'), 'priya', felt, momentOf(yesterday, '15:30')),
    talked(
      momentOf(yesterday, '16:05'),
      'priya',
      felt,
      'Callum is home by five this week. We talk about the list next.',
    ),
    saidThat(momentOf(calendar.lastMorning, '08:40'), 'tomasz', ({ people }: Loading) => ({
      ...answers('tomasz', 'manageable'),
      contact_wanted: 'debrief',
      contact_person: people.priya,
    })),
  ]
}

const answers = (
  person: 'joanna' | 'callum' | 'tomasz',
  felt_load: CheckInInput['felt_load'],
): CheckInInput => ({
  felt_load,
  evenings: '0',
  list_right: 'yes',
  carrying: 'no',
  contact_wanted: 'no',
  contact_person: null,
  note: said[person]?.notes?.[0] ?? '',
  sharing: 'only_me',
  sharing_with: null,
})
