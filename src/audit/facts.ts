import type { AuditFacts } from '../../views/audit/audit-page.tsx'
import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import type { Instant } from '../time/types.ts'
import { sayDay, sayWhen } from '../time/words.ts'
import { sayAction } from './action-words.ts'
import { monthAfter, monthAsked, monthBefore, sayMonth, spanOfMonth } from './months.ts'
import { auditRows, lastLink, pageSize } from './queries.ts'
import { sayHead } from './rules.ts'

/** What was done in one month, page by page, and the head of the chain that holds it together. */
export async function auditFacts(
  view: View,
  { month: asked, page, doubt }: { month: string | null; page: number; doubt: Instant | null },
): Promise<AuditFacts> {
  const { now, today } = view.who
  const month = monthAsked(asked, today)
  const at = { ...spanOfMonth(month), limit: pageSize, offset: (page - 1) * pageSize }
  const [rows, head] = await Promise.all([auditRows(view, at), headText(view)])
  const after = monthAfter(month)
  return {
    month: { value: month, words: sayMonth(month) },
    before: { value: monthBefore(month), words: sayMonth(monthBefore(month)) },
    after: after <= today.slice(0, 7) ? { value: after, words: sayMonth(after) } : null,
    rows: rows.map((row) => ({
      who: row.actor ?? 'Somebody who has left',
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
