import type { Answer } from '../support/client.ts'
import { stage, type Stage } from '../accounts/cast.ts'
import type { Dialect } from '../../src/database/columns.ts'

export { stage, type Stage }

/** What a browser sends for somebody new, apart from what a test changes. */
export const someone = (more: Record<string, string> = {}) => ({
  name: 'Tom Reed',
  email: '',
  job: 'link_worker',
  team: '',
  weekly_hours: '30',
  started_in_role: '2026-02-02',
  from_on: '2026-11-02',
  until_on: '',
  from_1: '09:00',
  to_1: '17:00',
  line: '',
  manager: '',
  clinical: '',
  ...more,
})

/** The practice with a signed-in administrator of each organisation. */
export async function adminStage(dialect: Dialect) {
  const on = await stage(dialect)
  const ada = await on.browser().signInAs(on.admin)
  const olu = await on.browser().signInAs(on.otherAdmin)
  return { ...on, ada, olu }
}

export type AdminStage = Awaited<ReturnType<typeof adminStage>>

export const idIn = (answer: Answer) => /\/admin\/people\/([\w-]+)/.exec(answer.location ?? '')![1]!

/** The ids of the jobs on a person's page, oldest first. */
export const jobsOn = (answer: Answer) =>
  answer.page
    .querySelectorAll('a[href*="/employments/"]')
    .map((link) => link.getAttribute('href')!.split('/employments/')[1]!)
    .filter((id) => id !== 'new' && !id.endsWith('/move'))
