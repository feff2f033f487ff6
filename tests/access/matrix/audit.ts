import { administrators, page, type Case } from './cases.ts'

/** What was done to run an organisation, for those who run it. */
export const accounted: Record<string, Case[]> = {
  'get /admin/audit': page('/admin/audit', administrators),
  'get /admin/audit/head': page('/admin/audit/head', administrators),
}
