import { z } from 'zod'
import { choice, day, id, keysOf, tick } from '../web/fields.ts'
import { confidenceWords, toldWords } from './words.ts'

/** Why somebody had to be told, and whom: never what was said. */
export const confidenceForm = z.strictObject({
  employment: id('Choose whom it is about.'),
  reason: choice(keysOf(confidenceWords), 'Choose why you had to tell somebody.'),
  told: choice(keysOf(toldWords), 'Choose whom you told.'),
  told_on: day('Give the day you told them.'),
  worker_knows: tick,
})
export type ConfidenceInput = z.infer<typeof confidenceForm>
