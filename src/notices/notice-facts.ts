import type { NoticesFacts } from '../../views/notices/notices-page.tsx'
import type { View } from '../access/view.ts'
import { sayWhen } from '../time/words.ts'
import { placeOf } from './places.ts'
import { pageSize, toldUntilNow } from './queries.ts'
import { sayNotice } from './words.ts'

/** What the reader was told, newest first, each with the way there while it opens for them. */
export async function noticesFacts(
  view: View,
  page: number,
): Promise<Pick<NoticesFacts, 'notices' | 'unseen' | 'until' | 'page' | 'pages'>> {
  const rows = await toldUntilNow(view, { limit: pageSize, offset: (page - 1) * pageSize })
  const { now, person } = view.who
  return {
    notices: rows.map((row) => ({
      words: sayNotice(row, person),
      href: placeOf(row),
      when: sayWhen(row.from_at, { now }),
      isNew: row.seen_at === null,
    })),
    unseen: rows.filter(({ seen_at: seen }) => seen === null).length,
    until: rows[0]?.from_at ?? now,
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}
