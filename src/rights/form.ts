import { z } from 'zod'
import { choice, line, optionalId, requiredText } from '../web/fields.ts'

export const exportForm = z.strictObject({
  format: choice(['html', 'json'], 'Choose what kind of file you would like.'),
})
export type ExportFormat = z.infer<typeof exportForm>['format']

export const complaintForm = z.strictObject({
  organisation_id: optionalId('Choose who it is for.'),
  words: requiredText('Write what went wrong.'),
})
export type ComplaintInput = z.infer<typeof complaintForm>

export const answerForm = z.strictObject({ answer: requiredText('Write your answer.') })

export const erasureForm = z.strictObject({
  reason: requiredText('Write why this is done.', 500),
  name: line('Type their name.'),
})
export type ErasureInput = z.infer<typeof erasureForm>
