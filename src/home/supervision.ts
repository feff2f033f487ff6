import type { HomeFacts } from '../../views/home/home-page.tsx'
import type { Role } from '../access/roles.ts'
import type { View } from '../access/view.ts'
import { contractsAsking } from '../contracts/asking-facts.ts'
import { preparationsToRead } from '../preparation/queries.ts'
import { recordsToAgree } from '../session-records/waiting-queries.ts'
import { typeNames } from '../sessions/words.ts'
import { givenUnsaid } from '../supervision/queries.ts'
import { minutesAfter, minutesBefore } from '../time/instants.ts'
import { sayWhen } from '../time/words.ts'
import { begun, week } from './next-sessions.ts'

/** Lines on the first page; the rest are one link away. */
const most = 5

type Line = HomeFacts['supervision']['lines'][number] & { all: string }

/** What others need of this person for supervision that was, is near, or is paid for. */
export async function supervisionWaiting(
  view: View,
  roles: readonly Role[],
): Promise<HomeFacts['supervision']> {
  const { now } = view.who
  const near = { from: minutesBefore(now, begun), until: minutesAfter(now, week) }
  const [records, unsaid, sent, contracts] = await Promise.all([
    recordsToAgree(view, {}),
    givenUnsaid(view, { before: near.from }),
    preparationsToRead(view, near),
    roles.includes('manager') ? contractsAsking(view) : [],
  ])
  const given = roles.some((role) => outside.includes(role)) ? '/my-sessions' : '/calendar'
  const lines = [
    ...records.map((row) => recordLine(row, view)),
    ...unsaid.map((row) => unsaidLine(row, now, given)),
    ...sent.map((row) => sentLine(row, now, given)),
    ...contracts.map(({ id, supervisor, note }) => ({
      href: `/contracts/${id}`,
      words: `Contract with ${supervisor}: ${note}`,
      all: '/contracts',
    })),
  ]
  const [next] = lines.slice(most)
  return {
    lines: lines.slice(0, most).map(({ href, words }) => ({ href, words })),
    more: next ? { href: next.all, count: lines.length - most } : null,
  }
}

const outside: readonly Role[] = ['external_supervisor', 'clinical_lead']
const path = (session: string) => `/supervision/sessions/${session}`

type RecordRow = Awaited<ReturnType<typeof recordsToAgree>>[number]

function recordLine(row: RecordRow, { who }: View): Line {
  const isMine = row.person_id === who.person
  const other = isMine ? (row.giver ?? row.supervisor) : row.worker
  return {
    href: `${path(row.session_id)}/record?of=${row.seat}`,
    words: `Is the record right? ${sayOf(row, other, who.now)}`,
    all: '/calendar',
  }
}

type UnsaidRow = Awaited<ReturnType<typeof givenUnsaid>>[number]

const unsaidLine = (row: UnsaidRow, now: string, all: string): Line => ({
  href: `${path(row.id)}/attendance`,
  words: `Say who came: ${sayOf(row, Number(row.people) === 1 ? row.name : null, now)}`,
  all,
})

type SentRow = Awaited<ReturnType<typeof preparationsToRead>>[number]

const sentLine = (row: SentRow, now: string, all: string): Line => ({
  href: `${path(row.session_id)}/preparation/sent`,
  words: `Read what ${row.from} sent you for ${sayWhen(row.starts_at, { now })}`,
  all,
})

type Session = Pick<RecordRow, 'type' | 'starts_at'>

const sayOf = ({ type, starts_at: at }: Session, name: string | null, now: string) =>
  `${typeNames[type]}${name ? ` with ${name}` : ''}, ${sayWhen(at, { now })}`
