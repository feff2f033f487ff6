import type { Instant } from '../time/types.ts'
import type { Role } from './roles.ts'

/** The person behind a request, as far as their session and their bonds say today. */
export type Asker = {
  person: string
  name: string
  theme: 'match' | 'light' | 'dark'
  roles: Role[]
  session: string
  /** When the session will end if nothing more is done. */
  ends: Instant
  /** Set where nobody is signed in and a kept phone asks: then there are no roles and no session. */
  phone?: string
}

/** The password was right and the second step is still to come: nobody, to every other page. */
export type HalfSignedIn = { person: string; name: string; session: string; ends: Instant }
