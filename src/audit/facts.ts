import type { AuditFacts } from '../../views/audit/audit-page.tsx'
import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { addMonths, isMonth, monthOf, spanOfMonth, type Month } from '../time/months.ts'
import type { Day, Instant } from '../time/types.ts'
import { sayDay, sayMonth, sayWhen } from '../time/words.ts'
import { sayAction } from './action-words.ts'
import { auditRows, lastLink, pageSize } from './queries.ts'
import { sayHead } from './rules.ts'

export const nameless = 'Somebody who has left'

/** The month asked for; this one for any other words, for nothing is known yet of months to come. */
export function monthAsked(asked: string | null, today: Day): Month {
  const thisMonth = monthOf(today)
  return isMonth(asked) && asked <= thisMonth ? asked : thisMonth
}

/** What was done in one month, page by page, and the head of the chain that holds it together. */
export async function auditFacts(
  view: View,
  { month: asked, page, doubt }: { month: string | null; page: number; doubt: Instant | null },
): Promise<AuditFacts> {
  const { now, today } = view.who
  const thisMonth = monthOf(today)
  const month = monthAsked(asked, today)
  const at = { ...spanOfMonth(month), limit: pageSize, offset: (page - 1) * pageSize }
  const [rows, head] = await Promise.all([auditRows(view, at), headText(view)])
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  return {
    month: { value: month, words: sayMonth(month) },
    before: { value: before, words: sayMonth(before) },
    after: after <= thisMonth ? { value: after, words: sayMonth(after) } : null,
    rows: rows.map((row) => ({
      who: row.actor ?? nameless,
      what: sayAction(row.action),
      when: sayWhen(row.at, { now }),
      why: row.reason,
    })),
    head,
    doubtedOn: doubt === null ? null : sayDay(londonDay(doubt)),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

/** 'organisation:12:9f86d0…', to be kept elsewhere; null before anything was done. */
export async function headText(view: View): Promise<string | null> {
  const head = await lastLink(view, {})
  return head ? sayHead(head) : null
}
