import type { PlansFacts } from '../../views/wellness-plans/plans-page.tsx'
import type { SharedPart } from '../../views/wellness-plans/shared-parts.tsx'
import type { SharedPlanFacts } from '../../views/wellness-plans/shared-plan-page.tsx'
import type { Role } from '../access/roles.ts'
import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import { seenNumber, stageOf } from './rules.ts'
import { pageSize, planOf, plansFor, plansManaged, sharedParts } from './shared-queries.ts'
import { planSections, sectionWords } from './words.ts'

/**
 * The parts of somebody's plan that are ticked for the asker, and only those. Nothing at all where
 * there is no plan, and just so where nothing of it is shared.
 */
export const partsShared = async (view: View, person: string): Promise<SharedPart[]> =>
  inOrder(await sharedParts(view, person))

const inOrder = (rows: Awaited<ReturnType<typeof sharedParts>>) =>
  rows
    .toSorted((a, b) => planSections.indexOf(a.section) - planSections.indexOf(b.section))
    .map(({ section, words }) => ({ title: sectionWords[section].title, words }))

/** What one person shares of their plan with the asker; null when that is nothing. */
export async function sharedPlanFacts(view: View, person: string): Promise<SharedPlanFacts | null> {
  const [rows, plan] = await Promise.all([sharedParts(view, person), planOf(view, { person })])
  const [first] = rows
  if (!first || !plan) return null
  const stage = plan.agree_with === view.who.person ? stageOf(plan) : 'none'
  return {
    person,
    name: first.name,
    parts: inOrder(rows),
    reviewOn: plan.review_on && sayShortDay(plan.review_on),
    stage,
    agreedOn: stage === 'agreed' ? sayShortDay(londonDay(plan.agreed_at!)) : null,
    seen: seenNumber(rows),
  }
}

type Stage = Parameters<typeof stageOf>[0] & { agree_with: string | null }

/** An ask to agree this plan waits for the reader. */
export const asksMe = ({ who }: View, plan: Stage) =>
  plan.agree_with === who.person && stageOf(plan) === 'asked'

/** Plans with parts for the asker; for a manager also who has a plan, and its day. */
export async function plansFacts(
  view: View,
  { roles, page }: { roles: readonly Role[]; page: number },
): Promise<PlansFacts> {
  const at = { limit: pageSize, offset: (page - 1) * pageSize }
  const manages = roles.includes('manager')
  const [shared, managed] = await Promise.all([
    plansFor(view, at),
    manages ? plansManaged(view, at) : [],
  ])
  const most = Math.max(Number(shared[0]?.of ?? 0), Number(managed[0]?.of ?? 0))
  return {
    shared: shared.map(({ id, name, parts, ...plan }) => ({
      id,
      name,
      parts: Number(parts),
      asks: asksMe(view, plan),
    })),
    managed: manages
      ? managed.map(({ name, review_on: on }) => ({
          name,
          plan: on === null ? 'None yet' : 'Has a plan',
          review: on === null ? '–' : sayShortDay(on),
        }))
      : null,
    page,
    pages: Math.ceil(most / pageSize),
  }
}
