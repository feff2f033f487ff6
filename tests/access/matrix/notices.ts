import { bodies } from './bodies.ts'
import { administrators, page, signedIn, type Case } from './cases.ts'

/** What each was told, and how the post goes. */
export const noticed: Record<string, Case[]> = {
  'get /notices': page('/notices', signedIn),
  'post /notices/seen': page('/notices/seen', signedIn, { until: '2026-11-10T10:00:00.000Z' }),
  'post /notices/digest-time': page('/notices/digest-time', signedIn, {
    digest_at: '10:15',
    ...bodies.press,
  }),
  'get /admin/mail': page('/admin/mail', administrators),
  'post /admin/mail/tries': page('/admin/mail/tries', administrators, bodies.press),
}
