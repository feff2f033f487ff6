import { z } from 'zod'
import { day, id, wholeNumber } from '../web/fields.ts'

const points = wholeNumber('Give a whole number from 0 to 10.', 0, 10)

/** What each point is for in one team, from a day on. `shared` is what a co-holder takes away. */
export const weightsForm = z.strictObject({
  team: id('Choose the team this is for.'),
  from_on: day('Give the day from which it counts.'),
  light: points,
  active: points,
  intensive: points,
  complex: points,
  some_risk: points,
  high_risk: points,
  shared: wholeNumber('Give a whole number from 0 to 5.', 0, 5),
})

export type WeightsInput = z.infer<typeof weightsForm>
