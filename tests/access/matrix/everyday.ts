import { bodies } from './bodies.ts'
import { about, nobodys, one, open, page, signedIn, type Case } from './cases.ts'
import { ownerOf as mine } from './records.ts'

const kept = { prefix: 'kept', standing: { sam: { own: 'sam' } } }

/** Pages for anyone, and each person's own account. */
export const everyday: Record<string, Case[]> = {
  'get /health': open('/health'),
  'get /ready': open('/ready'),
  'get /': page('/', signedIn),
  'get /help': open('/help'),
  'get /help/holding': open('/help/holding'),
  'get /help/who-sees-what': open('/help/who-sees-what'),
  'get /help/urgent': open('/help/urgent'),
  'get /privacy': open('/privacy'),
  'get /accessibility': open('/accessibility'),

  // Half a sign-in goes on to the second step.
  'get /sign-in': open('/sign-in').map((each) => ({ ...each, signIn: ['pending'] })),
  'post /sign-in': open('/sign-in', bodies.signIn),
  'post /sample-team/sign-in': nobodys('/sample-team/sign-in', bodies.samplePerson),
  'post /sign-out': open('/sign-out', bodies.press),
  'get /invitations/:token': nobodys('/invitations/absent'),
  'post /invitations/:token': nobodys('/invitations/absent', bodies.invitation),
  'get /password-resets/new': open('/password-resets/new'),
  'get /password-resets/:token': nobodys('/password-resets/absent'),
  'post /password-resets/:token': nobodys('/password-resets/absent', bodies.invitation),
  'get /calendar': page('/calendar', signedIn),
  'get /calendar/address': page('/calendar/address', signedIn),
  'post /calendar/address': page('/calendar/address', signedIn, bodies.press),
  'post /calendar/address/removal': page('/calendar/address/removal', signedIn, bodies.press),
  'get /calendar/feed/:token': nobodys('/calendar/feed/absent'),
  'get /profile': page('/profile', signedIn),
  'post /profile': page('/profile', signedIn, bodies.profile),
  'get /profile/sessions': page('/profile/sessions', signedIn),
  'post /profile/sessions/ending': page('/profile/sessions/ending', signedIn, bodies.press),
  'post /profile/sessions/:id/ending': [
    one('absent', '/profile/sessions/absent/ending', [], bodies.press),
    {
      ...one("Sam's, over", '/profile/sessions/session-ended/ending', [], bodies.press),
      toldNo: ['sam'],
    },
  ],
  'get /profile/access-log': page('/profile/access-log', signedIn),
  'get /profile/security': page('/profile/security', signedIn),
  'post /profile/security': page('/profile/security', signedIn, bodies.password),
  'get /profile/sharing': page('/profile/sharing', signedIn),
  'post /profile/sharing': page('/profile/sharing', signedIn, bodies.sharing),
  'post /profile/sharing/withdrawal': page('/profile/sharing/withdrawal', signedIn, bodies.press),
  'post /drafts': page('/drafts', signedIn, bodies.draft),
  'get /kept-forms/:id': about(kept, {
    path: (id) => `/kept-forms/${id}`,
    opens: mine,
  }),
  'post /kept-forms/:id/removal': about(kept, {
    path: (id) => `/kept-forms/${id}/removal`,
    opens: mine,
    body: bodies.press,
  }),
}
