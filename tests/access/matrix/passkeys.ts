import { bodies } from './bodies.ts'
import { list, nobodys, one, page, signedIn, workers, type Case } from './cases.ts'
import { halfway } from './second-factor.ts'
import { notSignedIn } from './viewers.ts'

const made = { passkey_name: 'A phone', passkey_code: '{}' }
const strangers = notSignedIn.filter((viewer) => viewer !== 'pending')

/** Passkeys, and phones that check in for somebody. */
export const passkeysAndPhones: Record<string, Case[]> = {
  // Half a sign-in of somebody who has a way makes no other one.
  'post /passkeys/questions': [
    {
      record: '-',
      path: '/passkeys/questions',
      body: { to: 'make' },
      opens: signedIn,
      signIn: strangers,
    },
  ],
  'post /sign-in/passkey': halfway('/sign-in/passkey', { passkey_code: '{}' }),
  'post /sign-in/second-factor/passkey': halfway('/sign-in/second-factor/passkey', made),
  'get /profile/security/passkeys': page('/profile/security/passkeys', signedIn),
  'post /profile/security/passkeys': page('/profile/security/passkeys', signedIn, made),
  'get /check-ins/kept': page('/check-ins/kept', workers),
  'post /profile/trusted-phones': page('/profile/trusted-phones', workers, bodies.press),
  'post /profile/trusted-phones/:id/ending': [
    one("Sam's", '/profile/trusted-phones/phone-sam/ending', list('sam'), bodies.press),
    one('absent', '/profile/trusted-phones/phone-absent/ending', [], bodies.press),
  ],
  'post /trusted-phone/ending': [
    { ...nobodys('/trusted-phone/ending', bodies.press)[0]!, signIn: notSignedIn },
  ],
}
