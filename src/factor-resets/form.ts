import { z } from 'zod'

export const askForm = z.strictObject({
  recovery_code: z.string().trim().max(40, 'Type one of the codes on your list.').default(''),
})

export const approvalForm = z.strictObject({
  spoken: z.literal('yes', { error: 'Speak to them first, then tick this.' }),
})

/** Named so that no draft ever keeps it. */
export const letInForm = z.strictObject({
  password: z.string({ error: 'Type your password.' }).min(1, 'Type your password.').max(512),
})
