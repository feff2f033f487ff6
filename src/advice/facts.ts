import type { AdviceFacts, AdvicesFacts } from '../../views/advice/advice-page.tsx'
import type { AskLine } from '../../views/components/asks.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { findHolding } from '../holdings/queries.ts'
import { riskWords } from '../holdings/words.ts'
import { daysBetween, londonDay } from '../time/london.ts'
import { sayShortDay, sayWhen } from '../time/words.ts'
import { everyAdvice, pageSize, type FoundAdvice, type ListedAdvice } from './queries.ts'
import { mayCorrect } from './rules.ts'
import { whoHoldsWords } from './words.ts'

/** Questions to this reader and from them, one page of them, what waits first. */
export async function advicesFacts(view: View, page: number): Promise<AdvicesFacts> {
  const rows = await everyAdvice(view, page)
  const lines = (are: (row: ListedAdvice) => boolean) =>
    rows.filter(are).map((row) => lineOf(row, view))
  const toMe = ({ to_id: to }: ListedAdvice) => to === view.who.person
  return {
    waiting: lines((row) => toMe(row) && isWaiting(row)),
    answered: lines((row) => toMe(row) && !isWaiting(row)),
    asked: lines((row) => !toMe(row)),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

type Stage = Pick<FoundAdvice, 'answered_at' | 'withdrawn_at' | 'who_holds'>

const isWaiting = ({ answered_at: answered, withdrawn_at: back }: Stage) =>
  answered === null && back === null

export const standing = (row: Stage) =>
  row.withdrawn_at !== null
    ? 'Taken back'
    : row.who_holds
      ? whoHoldsWords[row.who_holds]
      : 'Waiting'

/** 'today', 'since yesterday', '3 days'. */
function sayWaited(at: string, { now }: { now: string }) {
  const days = daysBetween(londonDay(at), londonDay(now))
  if (days <= 0) return 'asked today'
  return days === 1 ? 'waiting since yesterday' : `waiting ${days} days`
}

function lineOf(row: ListedAdvice, { who }: View): AskLine {
  const other = row.to_id === who.person ? row.asker : row.lead
  const when = isWaiting(row) ? sayWaited(row.asked_at, who) : sayWhen(row.asked_at, who)
  return {
    href: `/advice-requests/${row.id}`,
    label: row.label,
    words: [other, when].filter(Boolean).join(', '),
    status: standing(row),
    waiting: isWaiting(row),
  }
}

/** One question, with what this reader may know of the person it is about. */
export async function adviceFacts(view: View, row: FoundAdvice): Promise<AdviceFacts> {
  const { who } = view
  const toMe = row.to_id === who.person
  const holding = await findHolding(view, row.holding_id)
  const { answered_at: answered } = row
  return {
    id: row.id,
    version: row.version,
    label: row.label,
    question: row.question,
    answer: row.answer,
    rows: [
      {
        key: 'Asked by',
        value: `${toMe ? (row.asker ?? 'A link worker') : 'You'}, ${sayWhen(row.asked_at, who)}`,
      },
      { key: 'Asked of', value: toMe ? 'You' : (row.lead ?? 'A clinical lead') },
      { key: 'Who holds what', value: standing(row) },
      ...(answered ? [{ key: 'Answered', value: sayWhen(answered, who) }] : []),
      ...(holding ? aboutHolding(holding) : []),
    ],
    holding: holding && `/holdings/${row.holding_id}`,
    answering: toMe && (answered === null || mayCorrect(answered, who)),
    correcting: answered !== null,
    withdrawing: !toMe && isWaiting(row),
    whoSees: toMe
      ? `You and ${row.asker ?? 'who asked'}`
      : await whoSees(view, 'advice', row.employment_id),
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof findHolding>>>

const aboutHolding = ({ risk, risk_since: since, held_since: held, ended_on: ended }: Found) => [
  { key: 'Held since', value: sayShortDay(held) },
  {
    key: 'Risk',
    value:
      risk === 'none_known' ? riskWords[risk] : `${riskWords[risk]}, since ${sayShortDay(since)}`,
  },
  ...(ended ? [{ key: 'Ended', value: sayShortDay(ended) }] : []),
]
