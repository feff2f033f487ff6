import { z } from 'zod'
import { id, optionalText, tick } from '../web/fields.ts'

export const handoverForm = z.strictObject({
  to: id('Choose who you would like to ask.'),
  message: optionalText(1000),
})
export type HandoverInput = z.infer<typeof handoverForm>

export const acceptanceForm = z.strictObject({ keep_beside: tick })

export const decliningForm = z.strictObject({ answer: optionalText(500) })
