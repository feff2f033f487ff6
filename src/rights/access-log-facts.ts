import type { AccessLogFacts } from '../../views/rights/access-log-page.tsx'
import type { OpenedKind } from '../access/openings.ts'
import type { View } from '../access/view.ts'
import { sayWhen } from '../time/words.ts'
import { openingsOfMine, pageSize, type OpenedRow } from './access-log-queries.ts'
import { openedKinds } from './opened-words.ts'

/** Who opened the viewer's own information, in words, newest first. */
export async function accessLogFacts(view: View, page: number): Promise<AccessLogFacts> {
  const rows = await openingsOfMine(view, { limit: pageSize, offset: (page - 1) * pageSize })
  return {
    openings: rows.map((row) => factOf(row, view.who.now)),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

export const sayOpening = ({ what, viewer }: OpenedRow) =>
  `${viewer ?? 'Somebody'} opened ${openedKinds[what as OpenedKind].says}`

function factOf(row: OpenedRow, now: string) {
  const { what, record_id: record, at } = row
  const kind = openedKinds[what as OpenedKind]
  return {
    words: sayOpening(row),
    href: record !== null && kind.record ? kind.record(record) : null,
    takeBack: kind.takeBack ?? null,
    when: sayWhen(at, { now }),
  }
}
