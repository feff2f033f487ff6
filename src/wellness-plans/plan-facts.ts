import type { PlanFacts, PlanPart } from '../../views/wellness-plans/plan-page.tsx'
import type { View } from '../access/view.ts'
import type { PlanSection } from '../database/schema.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import {
  buddies,
  ownPlan,
  ownSections,
  ownShares,
  peopleBeside,
  type Beside,
  type OwnPlan,
} from './queries.ts'
import { furthestReview, stageOf, stillReads } from './rules.ts'
import { joined } from '../web/joined.ts'
import { planSections, sectionWords } from './words.ts'

type Shares = Awaited<ReturnType<typeof ownShares>>

/** Only the writer, or the people a part is ticked for who can still read it. */
export function whoReads(section: PlanSection, shares: Shares, people: Beside[]): string {
  const names = people
    .filter(({ id }) =>
      shares.some((it) => it.section === section && it.to_id === id && stillReads(it, people)),
    )
    .map(({ name }) => name)
  return names.length === 0 ? 'Only you' : joined(['You', ...names])
}

/** The parts in their order, each with its words and the people who read it. */
export async function planParts(view: View): Promise<PlanPart[]> {
  const [rows, shares, people] = await Promise.all([
    ownSections(view),
    ownShares(view, {}),
    peopleBeside(view),
  ])
  return planSections.map((section) => ({
    section,
    ...sectionWords[section],
    words: rows.find((row) => row.section === section)?.words ?? '',
    whoSees: whoReads(section, shares, people),
  }))
}

/** One's own plan, with what goes round it. */
export async function planFacts(view: View): Promise<PlanFacts> {
  const { today } = view.who
  const [plan, parts, people, colleagues] = await Promise.all([
    ownPlan(view, {}),
    planParts(view),
    peopleBeside(view),
    buddies(view),
  ])
  const leads = people.filter(({ kinds }) => kinds.includes('line'))
  return {
    parts,
    version: plan?.version ?? 0,
    anything: parts.some(({ words }) => words !== ''),
    kept: plan !== undefined,
    review: plan?.review_on ? reviewFacts(plan.review_on, today) : null,
    furthest: sayShortDay(furthestReview(today)),
    buddy: { id: plan?.buddy_id ?? '', name: plan?.buddy ?? null },
    buddies: optionsFrom(colleagues),
    leads: optionsFrom(leads),
    agreement: agreementFacts(plan),
  }
}

const optionsFrom = (people: { id: string; name: string }[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }))

const reviewFacts = (on: string, today: string) => ({
  on,
  words: sayShortDay(on),
  past: on < today,
})

/** How far the writer and one lead are with it, in words. */
export function agreementFacts(plan: OwnPlan | undefined): PlanFacts['agreement'] {
  if (!plan) return null
  const who = plan.agrees ?? 'your lead'
  const stage = stageOf(plan)
  if (stage === 'none') return null
  if (stage === 'agreed') {
    const on = sayShortDay(londonDay(plan.agreed_at!))
    return { stage, words: `Agreed by you and ${who} on ${on}.` }
  }
  if (stage === 'changed') return { stage, words: `Changed since you and ${who} agreed it.` }
  const on = sayShortDay(londonDay(plan.asked_at!))
  return { stage, words: `You asked ${who} on ${on}. When they agree, it says so here.` }
}
