import { z } from 'zod'
import { time } from '../web/fields.ts'

export const digestTimeForm = z.strictObject({
  digest_at: time('Choose a time of day, such as 08:30.'),
})

/** Up to when the page had shown what there was: nothing newer is marked as seen. */
export const seenForm = z.strictObject({
  until: z.iso.datetime({ error: 'Open the page again, and press the button there.' }),
})
