import { z } from 'zod'
import { guardedLine } from '../web/fields.ts'
import { isKey } from './totp.ts'

const to = z.string().max(2000).default('')

const code = z
  .string({ error: 'Type the code that the app shows.' })
  .trim()
  .min(1, 'Type the code that the app shows.')
  .max(40, 'Type the code that the app shows.')

export const codeForm = z.strictObject({ code, to })

const oneOfList = 'Type one of the codes on your list.'

export const recoveryForm = z.strictObject({
  recovery_code: z.string({ error: oneOfList }).trim().min(1, oneOfList).max(40, oneOfList),
  to,
})

/** Named so that no draft ever keeps it. */
const newKey = z.string().refine(isKey, 'Open this page again.')

export const totpForm = z.strictObject({
  code_key: newKey,
  name: guardedLine('Give this phone a name.', 40),
  code,
  to,
})

/** Their password or a code, again; named so that no draft ever keeps it. */
const proof = z
  .string({ error: 'Type your password, or a code.' })
  .min(1, 'Type your password, or a code.')
  .max(512, 'Type your password, or a code.')

export const proofForm = z.strictObject({ proof_code: proof })

const name = guardedLine('Give it a name.', 40)

export const nameForm = z.strictObject({ name })

export const appForm = z.strictObject({ code_key: newKey, name, code, proof_code: proof })
