import { z } from 'zod'
import { choice } from '../web/fields.ts'

export const exportForm = z.strictObject({
  format: choice(['html', 'json'], 'Choose what kind of file you would like.'),
})
export type ExportFormat = z.infer<typeof exportForm>['format']
