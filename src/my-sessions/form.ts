import { z } from 'zod'
import { choice, day, id, tick } from '../web/fields.ts'
import { confidenceWords, toldWords } from './words.ts'

const keys = <T extends object>(words: T) =>
  Object.keys(words) as [keyof T & string, ...(keyof T & string)[]]

/** Why somebody had to be told, and whom: never what was said. */
export const confidenceForm = z.strictObject({
  employment: id('Choose whom it is about.'),
  reason: choice(keys(confidenceWords), 'Choose why you had to tell somebody.'),
  told: choice(keys(toldWords), 'Choose whom you told.'),
  told_on: day('Give the day you told them.'),
  worker_knows: tick,
})
export type ConfidenceInput = z.infer<typeof confidenceForm>

export const pressForm = z.strictObject({})
