import type {
  ComplaintFacts,
  ComplaintsSentFacts,
} from '../../views/rights/complaints-sent-page.tsx'
import type { OwnComplaintsFacts } from '../../views/rights/complaints-page.tsx'
import type { View } from '../access/view.ts'
import type { Day } from '../time/types.ts'
import { sayWhen } from '../time/words.ts'
import { complaintsSent, oneComplaint, ownComplaints, pageSize } from './complaint-queries.ts'
import { answerWithin, isLate } from './rules.ts'

const which = (page: number) => ({ limit: pageSize, offset: (page - 1) * pageSize })
const pagesOf = (rows: { of: number }[]) =>
  Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize))

type Which = { limit: number; offset: number }

/** What the reader complained of, and what came back, opened. */
export async function ownComplaintsOpened(view: View, of: Which) {
  const rows = (await ownComplaints(view, of)).map(async (row) => {
    const opener = await view.opener(row.organisation_id, view.who.person)
    const opened = {
      words: opener.open('complaint', 'words', row.id, row.words) ?? '',
      answer: opener.open('complaint', 'answer', row.id, row.answer),
    }
    return { ...row, to: row.organisation ?? 'Your organisation', opened }
  })
  return Promise.all(rows)
}

/** A page of what the reader complained of, with what came back. */
export async function ownComplaintsFacts(view: View, page: number): Promise<OwnComplaintsFacts> {
  const rows = await ownComplaintsOpened(view, which(page))
  const complaints = rows.map(({ to, opened, sent_at: sent, answered_at: answered }) => ({
    to,
    ...opened,
    sent: sayWhen(sent, view.who),
    answered: answered && sayWhen(answered, view.who),
  }))
  return { complaints, within: answerWithin, page, pages: pagesOf(rows) }
}

/** What was sent to the organisations the reader administers; who and when, and no words yet. */
export async function complaintsSentFacts(view: View, page: number): Promise<ComplaintsSentFacts> {
  const found = await sentLines(view, which(page))
  const lines = found.map(({ row, ...line }) => ({
    ...line,
    href: `/admin/complaints/${row.id}`,
    sent: sayWhen(row.sent_at, view.who),
  }))
  return { lines, within: answerWithin, page, pages: pagesOf(found.map(({ row }) => row)) }
}

/** One line for each, in words; the organisation only where there are several. */
export async function sentLines(view: View, of: Which) {
  const rows = await complaintsSent(view, of)
  const several = new Set(rows.map((row) => row.organisation_id)).size > 1
  return rows.map((row) => ({
    row,
    sender: row.sender ?? 'Somebody who has left',
    organisation: several ? row.organisation : null,
    stands: sayStanding(row, view.who.today),
  }))
}

function sayStanding(row: Parameters<typeof isLate>[0], today: Day): string {
  if (row.answered_at !== null) return 'Answered'
  return isLate(row, today) ? 'Late: please answer now' : 'Waits for an answer'
}

/** One complaint for whoever answers it; null for everyone else. */
export async function complaintFacts(view: View, id: string): Promise<ComplaintFacts | null> {
  const row = await oneComplaint(view, { id })
  if (!row) return null
  const opener = await view.opener(row.organisation_id, row.person_id)
  const sender = row.sender ?? 'Somebody who has left'
  return {
    id,
    version: row.version,
    sender,
    organisation: row.organisation ?? 'the organisation',
    sent: sayWhen(row.sent_at, view.who),
    late: isLate(row, view.who.today),
    words: opener.open('complaint', 'words', id, row.words) ?? '',
    answer: opener.open('complaint', 'answer', id, row.answer),
    answered: row.answered_at && sayWhen(row.answered_at, view.who),
    mine: row.person_id === view.who.person,
  }
}
