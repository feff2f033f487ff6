import type { VersionsFacts } from '../../views/wellness-plans/versions-page.tsx'
import type { View } from '../access/view.ts'
import type { PlanSection } from '../database/schema.ts'
import { sayWhen } from '../time/words.ts'
import { changedLines } from './rules.ts'
import { keptParts, pageSize, twoVersions, versionsOf } from './version-queries.ts'
import { planSections, sectionWords } from './words.ts'

type Asked = { section: PlanSection | null; number: number | null; page: number }

/** What was kept of each part, and when; for one of them what changed from one to the next. */
export async function versionsFacts(
  view: View,
  { section, number, page }: Asked,
): Promise<VersionsFacts | null> {
  const { now } = view.who
  const kept = await keptParts(view, {})
  const parts = planSections.flatMap((code) => {
    const row = kept.find((each) => each.section === code)
    if (!row) return []
    const { title } = sectionWords[code]
    return { section: code, title, times: Number(row.times), last: sayWhen(row.last, { now }) }
  })
  if (section === null) return { parts, chosen: null }
  const chosen = await chosenFacts(view, { section, number, page })
  return chosen && { parts, chosen }
}

async function chosenFacts(
  view: View,
  { section, number, page }: Asked & { section: PlanSection },
) {
  const { now } = view.who
  const rows = await versionsOf(view, section, page)
  const wanted = number ?? rows[0]?.number
  const two = wanted === undefined ? null : await twoVersions(view, section, wanted)
  if (!two) return null
  return {
    section,
    title: sectionWords[section].title,
    number: two.now.number,
    when: sayWhen(two.now.made_at, { now }),
    before: two.before?.number ?? null,
    lines: changedLines(two.before?.words ?? '', two.now.words),
    list: rows.map((row) => ({ number: row.number, when: sayWhen(row.made_at, { now }) })),
    page,
    pages: Math.ceil(Number(rows[0]?.of ?? 0) / pageSize),
  }
}
