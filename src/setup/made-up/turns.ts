import type { Day } from '../../time/types.ts'
import { employments } from './cast.ts'
import type { Loading } from './loading.ts'
import type { Rhythm } from './supervised.ts'
import { lastDayAtWork } from './working-weeks.ts'

export const weeks = ({ every = 4 }: Pick<Rhythm, 'every'>) => every

/** The nth one back, on a day they work; -1 is the next to come. */
export const dayOf = ({ calendar }: Loading, rhythm: Rhythm, turn: number): Day =>
  lastDayAtWork(
    employments[rhythm.of].pattern,
    calendar.daysAgo(rhythm.last + 7 * weeks(rhythm) * turn),
  )
