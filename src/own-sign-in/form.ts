import { z } from 'zod'
import { choice, guardedLine, id, keysOf, line, optionalId, tick } from '../web/fields.ts'
import { kindWords } from './words.ts'

const secret = z.string().trim().max(500, 'Use 500 letters or fewer.').default('')

const provider = {
  issuer: line('Type the issuer address.', 300),
  client_id: line('Type the client ID.', 200),
  button: guardedLine('Say what the button says.', 40),
  asks_second: tick,
  only_way: tick,
  is_on: tick,
}

export const newProviderForm = z.strictObject({
  organisation: id('Choose the organisation.'),
  kind: choice(keysOf(kindWords), 'Choose a provider.'),
  client_secret: secret.refine((text) => text !== '', 'Type the client secret.'),
  ...provider,
})

/** An empty secret keeps the one there is: it is never written back into a page. */
export const providerForm = z.strictObject({ client_secret: secret, ...provider })

/** The way out to a provider from the sign-in page. */
export const startForm = z.strictObject({ to: z.string().max(2000).default('') })

export const connectForm = z.strictObject({
  provider: optionalId('Choose how you sign in.'),
  current_password: z
    .string({ error: 'Type your password.' })
    .min(1, 'Type your password.')
    .max(512, 'Make it shorter.'),
})
