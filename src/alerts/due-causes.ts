import { daysBetween } from '../time/london.ts'
import type { Judging } from './boundary-causes.ts'
import { causeFor } from './cause.ts'
import type { Cause } from './types.ts'

/** Days in role at which somebody new is asked how it is going (product.md 5.4, NEW_START). */
const newStartDays = [7, 30, 60, 90] as const
const shownDays = 7
/** Days into a job after which a wellness plan is asked for (product.md 5.4, PLAN_DUE). */
const planDays = 30

/** What a day in the calendar asks for: notices to the worker and the lead. */
export function dueCauses({ facts, today }: Judging): Cause[] {
  const { agreementReviewOn, startedInRole, startedOn, planReviewOn } = facts
  const due = agreementReviewOn !== null && agreementReviewOn < today
  // Both reasons are one cause with one number: nobody can tell from it which of the two it is.
  const planDue =
    planReviewOn === null ? daysBetween(startedOn, today) >= planDays : planReviewOn < today
  const inRole = daysBetween(startedInRole, today)
  const started = newStartDays.find((days) => inRole >= days && inRole < days + shownDays)
  return [
    ...(due ? [causeFor('BOUNDARY_DUE', { level: 'notice', value: 1 })] : []),
    ...(started ? [newStart(started)] : []),
    ...(planDue ? [causeFor('PLAN_DUE', { level: 'notice', value: 1 })] : []),
  ]
}

const newStart = (days: number) =>
  causeFor('NEW_START', { causeKey: `NEW_START:${days}`, level: 'notice', value: days })
