import type { SharingFacts } from '../../views/wellness-plans/sharing-page.tsx'
import type { View } from '../access/view.ts'
import type { Values } from '../web/form.ts'
import { shareField } from './form.ts'
import { planParts } from './plan-facts.ts'
import { ownPlan, ownShares, peopleBeside, type Beside } from './queries.ts'
import { stillReads } from './rules.ts'
import { joined } from '../web/joined.ts'
import { planSections, sectionWords } from './words.ts'

const kinds: Record<Beside['kinds'][number], string> = {
  line: 'your lead',
  back_up: 'your back-up',
  buddy: 'your buddy',
  external: 'your external supervisor',
}

/** The grid of parts and people, and who is still named but cannot read any more. */
export async function sharingFacts(
  view: View,
): Promise<Omit<SharingFacts, 'values' | 'errors' | 'clash'>> {
  const [plan, parts, people, shares] = await Promise.all([
    ownPlan(view, {}),
    planParts(view),
    peopleBeside(view),
    ownShares(view, {}),
  ])
  const over = shares.filter((share) => !stillReads(share, people))
  return {
    version: plan?.version ?? 0,
    parts: parts.filter(({ words }) => words !== ''),
    people: people.map(({ id, name, kinds: of }) => ({
      value: id,
      label: `${name}, ${joined(of.map((kind) => kinds[kind]))}`,
    })),
    over: over.map(({ name, section, to_id: to }) => ({
      name: name ?? 'Someone',
      again: people.some(({ id }) => id === to),
      part: sectionWords[section].title,
    })),
  }
}

/** What is ticked now, as the form would send it. */
export async function tickedNow(view: View): Promise<Values> {
  const [every, people] = await Promise.all([ownShares(view, {}), peopleBeside(view)])
  const shares = every.filter((share) => stillReads(share, people))
  return Object.fromEntries(
    planSections.map((section) => [
      shareField(section),
      shares.filter((row) => row.section === section).map((row) => row.to_id),
    ]),
  )
}

/** The same in names, to lay two versions side by side. */
export const inNames = (values: Values, people: { value: string; label: string }[]): Values =>
  Object.fromEntries(
    planSections.map((section) => {
      const ids = [values[shareField(section)] ?? []].flat()
      const names = people.filter(({ value }) => ids.includes(value)).map(({ label }) => label)
      return [sectionWords[section].title, names.join('; ') || 'Only you']
    }),
  )
