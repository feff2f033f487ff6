import { bodies } from './bodies.ts'
import { everyone, notSignedIn, type Viewer } from './viewers.ts'
import { about, nobodys, one, page, signedIn, type Case } from './cases.ts'
import { ownerOf } from './records.ts'
import type { Sent } from '../../support/client.ts'

const stranger: Viewer[] = notSignedIn.filter((viewer) => viewer !== 'pending')
const others = everyone.filter((viewer) => !stranger.includes(viewer))

/** For half a sign-in; whoever is whole is sent on. */
export const halfway = (path: string, body?: Sent): Case[] => [
  { record: '-', path, opens: others, signIn: stranger, ...(body ? { body } : {}) },
]

const proof = { proof_code: 'not their password' }
const newApp = {
  code_key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  name: 'A phone',
  code: '000000',
  ...proof,
}
const factor = { prefix: 'factor', standing: { sam: { own: 'sam' } } }
const at = (rest: string) => (id: string) => `/profile/security/factors/${id}${rest}`

export const secondSteps: Record<string, Case[]> = {
  'get /sign-in/code': halfway('/sign-in/code'),
  'post /sign-in/code': halfway('/sign-in/code', { code: '000000' }),
  'post /sign-in/recovery-code': halfway('/sign-in/recovery-code', {
    recovery_code: '0000-0000-0000',
  }),
  // Sam has one, and is sent to it.
  'get /sign-in/second-factor': [
    {
      record: '-',
      path: '/sign-in/second-factor',
      opens: others.filter((viewer) => viewer !== 'pending'),
      signIn: notSignedIn,
    },
  ],
  'post /sign-in/second-factor': halfway('/sign-in/second-factor', {
    code_key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    name: 'A phone',
    code: '000000',
  }),
  'get /profile/security/app': page('/profile/security/app', signedIn),
  'post /profile/security/app': page('/profile/security/app', signedIn, newApp),
  'get /profile/security/codes': page('/profile/security/codes', signedIn),
  'post /profile/security/codes': page('/profile/security/codes', signedIn, proof),
  'get /profile/security/factors/:id': about(factor, { path: at(''), opens: ownerOf }),
  'post /profile/security/factors/:id': about(factor, {
    path: at(''),
    opens: ownerOf,
    body: { name: 'Another name' },
  }),
  'post /profile/security/factors/:id/removal': about(factor, {
    path: at('/removal'),
    opens: ownerOf,
    body: proof,
  }),
  'get /sign-in/lost': halfway('/sign-in/lost'),
  'post /sign-in/lost': halfway('/sign-in/lost', { recovery_code: '' }),
  // Half a sign-in goes back to the second step.
  'post /sign-in/lost/removal': page('/sign-in/lost/removal', signedIn, bodies.press),
  'get /admin/people/:id/factor-reset': [
    one('absent', '/admin/people/person-ola/factor-reset', []),
    one("Sam's", '/admin/people/person-sam/factor-reset', ['ada']),
    one("Tom's", '/admin/people/person-tom/factor-reset', ['aled']),
  ],
  'post /admin/people/:id/factor-reset': [
    one('absent', '/admin/people/person-ola/factor-reset', [], { spoken: 'yes' }),
    one("Sam's", '/admin/people/person-sam/factor-reset', ['ada'], { spoken: 'yes' }),
    one("Tom's", '/admin/people/person-tom/factor-reset', ['aled'], { spoken: 'yes' }),
  ],
  'get /let-in/:token': nobodys('/let-in/absent'),
  'post /let-in/:token': nobodys('/let-in/absent', { password: 'long and quiet harbour' }),
}
