import { bodies } from './bodies.ts'
import { about, administrators, nobodys, one, page, signedIn, type Case } from './cases.ts'

const provider = {
  prefix: 'provider',
  standing: { tidewell: { own: 'ada' }, lantern: { own: 'aled' } },
} as const
const opens = ({ own }: { own: 'ada' | 'aled' }) => [own]

const typed = {
  issuer: 'http://127.0.0.1:9/elsewhere',
  client_id: 'holdfast',
  button: 'Sign in with ours',
}
const added = { ...typed, kind: 'other', client_secret: 'not much of one' }
const base = '/admin/settings/sign-in'

/** Signing in with an account from work: out, back, connecting it, and setting it up. */
export const fromWork: Record<string, Case[]> = {
  'post /sign-in/with/:provider': nobodys('/sign-in/with/provider-absent', { to: '/' }),
  'post /invitations/:token/with/:provider': nobodys(
    '/invitations/absent/with/provider-tidewell',
    bodies.press,
  ),
  'get /sign-in/answer': nobodys('/sign-in/answer?state=absent&code=absent'),
  'get /profile/security/work': page('/profile/security/work', signedIn),
  'post /profile/security/work': page('/profile/security/work', signedIn, {
    provider: 'provider-absent',
    current_password: 'not the one',
  }),
  'post /profile/security/work/:id/removal': [
    one('absent', '/profile/security/work/identity-absent/removal', [], bodies.press),
    one('Sam’s', '/profile/security/work/identity-sam/removal', ['sam'], bodies.press),
    one('Tom’s', '/profile/security/work/identity-tom/removal', ['tom'], bodies.press),
  ],
  [`get ${base}`]: page(base, administrators),
  [`get ${base}/new`]: [
    one('absent', `${base}/new?organisation=absent&kind=entra`, []),
    one('Tidewell', `${base}/new?organisation=organisation-tidewell&kind=entra`, ['ada']),
  ],
  [`post ${base}`]: [
    one('absent', base, [], { ...added, organisation: 'absent' }),
    one('Tidewell', base, ['ada'], { ...added, organisation: 'organisation-tidewell' }),
  ],
  [`get ${base}/:id`]: about(provider, { path: (id) => `${base}/${id}`, opens }),
  [`post ${base}/:id`]: about(provider, {
    path: (id) => `${base}/${id}`,
    opens,
    body: { ...typed, version: '1' },
  }),
  [`post ${base}/:id/trial`]: about(provider, {
    path: (id) => `${base}/${id}/trial`,
    opens,
    body: bodies.press,
  }),
  [`post ${base}/:id/removal`]: about(provider, {
    path: (id) => `${base}/${id}/removal`,
    opens,
    body: bodies.press,
  }),
}
