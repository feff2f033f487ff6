import type { View } from '../access/view.ts'
import type { PlanSection } from '../database/schema.ts'
import { dayCell, everyPage, list, timeCell, wholeList } from '../web/list.ts'
import { asksMe } from './shared-facts.ts'
import { plansFor, plansManaged } from './shared-queries.ts'
import { keptParts, versionsOf } from './version-queries.ts'
import { planSections, sectionWords } from './words.ts'

/** How often each part of one's own plan was kept, as a list for a spreadsheet. */
export async function partsFile(view: View) {
  const place = ({ section }: { section: PlanSection }) => planSections.indexOf(section)
  const rows = (await keptParts(view, {})).toSorted((a, b) => place(a) - place(b))
  return list('plan-parts', rows, {
    Part: (row) => sectionWords[row.section].title,
    'Times kept': (row) => Number(row.times),
    Last: (row) => timeCell(row.last),
  })
}

/** When one part of one's own plan was kept; null where it, or the version asked for, never was. */
export async function versionsFile(view: View, section: PlanSection, number: number | null) {
  const rows = await everyPage((page) => versionsOf(view, section, page))
  const asked = rows.find((row) => number === null || row.number === number)
  if (!asked) return null
  return list('plan-versions', rows, {
    Version: (row) => row.number,
    When: (row) => timeCell(row.made_at),
  })
}

/** Who shares a part of their plan with the reader; for a manager also who has a plan. */
export async function plansFile(view: View, manages: boolean) {
  const shared = (await plansFor(view, wholeList)).map((row) => ({
    part: 'Shared with you',
    name: row.name,
    parts: Number(row.parts),
    asks: asksMe(view, row) ? 'Asks you to agree it' : '',
    plan: null,
    on: null,
  }))
  const managed = (manages ? await plansManaged(view, wholeList) : []).map((row) => ({
    part: 'People you manage',
    name: row.name,
    parts: null,
    asks: '',
    plan: row.review_on === null ? 'None yet' : 'Has a plan',
    on: row.review_on,
  }))
  return list('wellness-plans', [...shared, ...managed], {
    List: (row) => row.part,
    Name: (row) => row.name,
    Parts: (row) => row.parts,
    'Waits for you': (row) => row.asks,
    Plan: (row) => row.plan,
    'Looked at again': (row) => dayCell(row.on),
  })
}
