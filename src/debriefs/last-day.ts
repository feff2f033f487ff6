import { addWorkingDays } from '../time/working-days.ts'
import type { Day } from '../time/types.ts'

/** Until when a lead may open a closed debrief again: that day, or the next working one. */
export const lastDayToReopen = (heldOn: Day): Day => addWorkingDays(heldOn, 1)
