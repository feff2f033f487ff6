import { createHash } from 'node:crypto'
import type { PlanSection } from '../database/schema.ts'
import { addDays } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { planSections } from './words.ts'

/** Days ahead within which a plan is looked at again (product.md 5.9). */
const reviewDays = 90

/** The last day that can be chosen to look at a plan again (days, London). */
export const furthestReview = (today: Day): Day => addDays(today, reviewDays)

/** Why a day cannot be, in words beside its field; null when it can (days, London). */
export function reviewRefused(on: Day, { today }: { today: Day }): string | null {
  if (on < today) return 'Choose today or a day to come.'
  return on > furthestReview(today) ? `Choose a day within ${reviewDays} days.` : null
}

export type Agreement = {
  agree_with: string | null
  asked_at: Instant | null
  agreed_at: Instant | null
}

export const noAgreement: Agreement = { agree_with: null, asked_at: null, agreed_at: null }

/** How far two people are with a plan; `changed` is agreed once, and changed since (5.9). */
export function stageOf({ agree_with: who, asked_at: asked, agreed_at: agreed }: Agreement) {
  if (who === null) return 'none'
  if (agreed !== null) return 'agreed'
  return asked === null ? 'changed' : 'asked'
}

/**
 * What is left of an agreement after a change: nothing once no part is shown to that person, and
 * no yes once a part that they read has changed. What they do not read leaves no trace in it.
 */
export function agreementAfter(
  { agree_with, asked_at, agreed_at }: Agreement,
  { shown, touched }: { shown: number; touched: boolean },
): Agreement {
  if (agree_with === null || shown === 0) return noAgreement
  const over = touched && agreed_at !== null
  return { agree_with, asked_at: over ? null : asked_at, agreed_at: over ? null : agreed_at }
}

/**
 * One number for exactly the parts and words somebody reads now, made of nothing else: it stands in
 * their page, and must not tell how often a part was written before.
 */
export function seenNumber(parts: { section: PlanSection; words: string }[]): number {
  const read = planSections.map((section) => parts.find((it) => it.section === section)?.words)
  const digest = createHash('sha256').update(JSON.stringify(read)).digest()
  return digest.readUInt32BE() % 1_000_000_000
}

export type Line = { text: string; is: 'same' | 'added' | 'removed' }

/** What was added and taken away between two texts, line by line, by their longest common part. */
export function changedLines(before: string, after: string): Line[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  const common = commonLengths(a, b)
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ text: a[i]!, is: 'same' })
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ text: a[i++]!, is: 'removed' })
    } else lines.push({ text: b[j++]!, is: 'added' })
  }
  return lines
}

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** How many lines the rests of both have in common, from each pair of places. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      rows[i]![j] =
        a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
    }
  }
  return rows
}

/** Whether somebody still reads what was ticked for them: a later bond brings nothing back. */
export const stillReads = (
  share: { to_id: string; from_at: Instant },
  people: readonly { id: string; since: string }[],
): boolean => people.some(({ id, since }) => id === share.to_id && since <= share.from_at)
