import { saySchedule } from '../debriefs/schedule-facts.ts'
import type { TeamFar } from './queries.ts'

/** How many of those who hold people have an agreement, in words. */
export function teamSays({ workers, begun }: TeamFar): string {
  const [all, some] = [Number(workers), Number(begun)]
  if (all === 0) return 'Nobody in this team holds people yet.'
  if (some === 0) return `${all} ${all === 1 ? 'person has' : 'people have'} no agreement yet.`
  return `${some} of ${all} have an agreement, or one to sign.`
}

/** 'Fridays at 15:00, for 25 minutes', or null while the team has no time. */
export const sayFirstSchedule = ({ weekday, at, minutes }: TeamFar): string | null =>
  weekday === null ? null : saySchedule({ weekday, at: at!, minutes: minutes! })
