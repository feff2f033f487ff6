import { z } from 'zod'
import { choice, id, line } from '../web/fields.ts'
import { mostLetters } from './password-rules.ts'

const mostEmail = 254

/** A password is taken as it is typed: no spaces are cut off it. */
const password = (message: string) =>
  z
    .string({ error: message })
    .min(1, message)
    .max(mostLetters * 4, `Make it shorter: use ${mostLetters} letters or fewer.`)

/** Small letters, because that is how it is kept. */
export const email = (message: string) =>
  line(message, mostEmail)
    .transform((text) => text.toLowerCase())
    .refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text), {
      error: 'Type the whole e-mail address, such as name@example.org.',
    })

/** Anything that might be somebody's e-mail: a refusal must not depend on its shape. */
export const signInForm = z.strictObject({
  email: line('Type your e-mail address.', mostEmail).transform((text) => text.toLowerCase()),
  password: password('Type your password.'),
  to: z.string().max(2000).default(''),
})

export const newPassword = password('Choose a password.')

export const passwordForm = z.strictObject({ password: newPassword })

/** An invitation without an e-mail asks for the one to sign in with. */
export const invitationForm = z.strictObject({
  password: newPassword,
  email: email('Type the e-mail address you will sign in with.').optional(),
})

export const securityForm = z.strictObject({
  current_password: password('Type the password you have now.'),
  new_password: password('Choose a new password.'),
})

export const profileForm = z.strictObject({
  name: line('Type the name your team knows you by.', 80),
  theme: choice(['match', 'light', 'dark'], 'Choose how Holdfast looks.'),
})

export const samplePersonForm = z.strictObject({ person: id('Choose one of the people.') })
