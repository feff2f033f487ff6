import type { Door } from '../access/door.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import type { FieldError } from '../web/form.ts'
import { confirmPassword } from './confirm-password.ts'
import { ownWays } from './own-ways.ts'
import { startAttempt, type Started } from './start-attempt.ts'

type Asked = {
  provider: string
  password: string
  person: string
  session: string
  request: Request
  address: string
  now: Instant
}

type Begun = Started | { is: 'refused'; errors: FieldError[] }

/** To the provider of whoever looks after the asker's account, with their password typed again. */
export async function beginConnecting(door: Door, asked: Asked): Promise<Begun> {
  const { person, session, password, provider, now } = asked
  const { ways } = await ownWays(door, { person, now, today: londonDay(now) })
  if (!ways.some(({ id, identity }) => id === provider && identity === null)) {
    return refused('provider', 'Choose how you sign in.')
  }
  const refusal = await confirmPassword(door, { person, password, now })
  if (refusal?.refused === 'unfit') return { is: 'refused', errors: refusal.errors }
  const errand = { purpose: 'link', person, session } as const
  return startAttempt(door, { ...asked, errand })
}

const refused = (field: string, message: string): Begun => ({
  is: 'refused',
  errors: [{ field, message }],
})
