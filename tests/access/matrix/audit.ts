import { bodies } from './bodies.ts'
import { administrators, page, type Case } from './cases.ts'

/** What was done to run an organisation, for those who run it. */
export const accounted: Record<string, Case[]> = {
  'get /admin/audit': page('/admin/audit', administrators),
  'get /admin/audit/head': page('/admin/audit/head', administrators),
  'get /admin/backups': page('/admin/backups', administrators),
  'post /admin/backups': page('/admin/backups', administrators, bodies.press),
  'post /admin/backups/tries': page('/admin/backups/tries', administrators, bodies.press),
}
