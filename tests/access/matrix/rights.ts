import { about, administrators, one, page, signedIn, type Case } from './cases.ts'
import { complaints, ownerOf as mine } from './records.ts'

const complaint = { prefix: 'complaint', standing: complaints }
const words = { words: 'Nobody told me who could read this' }

/** What everybody may ask for about themselves, and say about how it is handled. */
export const owed: Record<string, Case[]> = {
  'get /profile/export': page('/profile/export', signedIn),
  'post /profile/export': page('/profile/export', signedIn, { format: 'html' }),
  'get /privacy/complaints': page('/privacy/complaints', signedIn),
  'get /privacy/complaints/new': page('/privacy/complaints/new', signedIn),
  'post /privacy/complaints': [
    one('-', '/privacy/complaints', signedIn, {
      ...words,
      organisation_id: 'organisation-tidewell',
    }),
  ],
  'get /admin/complaints': page('/admin/complaints', administrators),
  'get /admin/complaints/:id': about(complaint, {
    path: (id) => `/admin/complaints/${id}`,
    opens: mine,
  }),
  'post /admin/complaints/:id/answer': about(complaint, {
    path: (id) => `/admin/complaints/${id}/answer`,
    opens: mine,
    body: { answer: 'We have put it right', version: '1' },
  }),
}
