import { addDays, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { Values } from '../web/form.ts'

/** What a new series opens with: an hour each four weeks, from next week (product.md 5.7). */
export const usualValues = (today: Day): Values => ({
  first_on: addDays(weekOf(today), 8),
  at: '10:00',
  minutes: '60',
  often: 'weeks_4',
  count: '12',
  sharing: 'turn',
  place: 'room',
})
