import { z } from 'zod'
import { choice, guardedLine } from '../web/fields.ts'
import { noScripts, pressAgain } from './words.ts'

/** Room for the longest answer a device gives, and no more. */
const mostLetters = 20_000

const base64url = z.string().regex(/^[\w-]*$/)

const device = { id: base64url.min(1), rawId: base64url, type: z.literal('public-key') }

/** What a device answers, as the browser writes it down. Whatever else it says is left aside. */
const inside = <T extends z.ZodRawShape>(response: T) =>
  z
    .string({ error: noScripts })
    .min(1, noScripts)
    .max(mostLetters, pressAgain)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: pressAgain })
        return z.NEVER
      }
    })
    .pipe(z.object({ ...device, response: z.object(response) }, { error: pressAgain }))

const to = z.string().max(2000).default('')

const proof = z.string().max(512).default('')

export const questionForm = z.strictObject({
  to: choice(['make', 'use'], 'Open this page again.'),
  proof_code: proof,
})

/** Named as a code is, so that no draft ever keeps it. */
export const newPasskeyForm = z.strictObject({
  passkey_name: guardedLine('Give it a name, so that you know it again.', 40),
  passkey_code: inside({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
  to,
})

/** Beside a sign-in that is whole: what shows that it is still them went with the question. */
export const morePasskeyForm = newPasskeyForm.omit({ to: true }).extend({ proof_code: proof })
export type NewAnswer = z.infer<typeof newPasskeyForm>['passkey_code']

export const usePasskeyForm = z.strictObject({
  passkey_code: inside({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
  to,
})
export type UseAnswer = z.infer<typeof usePasskeyForm>['passkey_code']
