import { isRefusal } from '../access/change.ts'
import { refuseHoldingDays } from '../holdings/dates.ts'
import { holdingForm, type HoldingInput } from '../holdings/form.ts'
import type { Day } from '../time/types.ts'
import { saidOf, type RowRead, type Said } from './read-row.ts'
import type { Twice } from './twice.ts'

export type HoldingFacts = {
  today: Day
  practices: ReadonlyMap<string, string>
  /** Whom they hold already: label and day, joined. */
  held: ReadonlySet<string>
}

const over =
  /^(?:closed|ended|discharged|complete|completed|inactive|rejected|declined|cancelled|withdrawn|archived|did not engage|deceased|died|dna)\b/i

/** Whether the case has ended there: nobody is held any more, so the row stays out. */
export const hasEnded = ({ values }: RowRead) => over.test(String(values.status ?? ''))

export const heldKey = (label: string, since: Day) => `${label.toLowerCase()} ${since}`

/** 'Person 12' of 'JOY-00012': a name that says nothing; the row’s number where there is none. */
export const labelFrom = (ref: RowRead['values'][string] | undefined, row: number): string => {
  const number = String(ref ?? '')
    .match(/\d+/g)
    ?.at(-1)
    ?.replace(/^0+(?=\d)/, '')
  return `Person ${number && number.length <= 8 ? number : row}`
}

/** '12/1' and '13/1' are two people: the second of a day is told apart by its row. */
function freshLabel({ values, n }: RowRead, seen: Twice): string {
  const label = labelFrom(values.case_ref, n)
  return seen.has(heldKey(label, String(values.held_since))) ? `${label} (row ${n})` : label
}

/** What a made label was before it was told apart, by which its number finds it. */
export const withoutRow = (label: string): string =>
  label.replace(/^(Person \d+) \(row \d+\)$/, '$1')

const passed = [
  'held_since',
  'waiting_for',
  'waiting_since',
  'intensity',
  'many_problems',
  'nobody_else',
  'risk',
  'progress',
  'approach',
  'limits_explained',
  'offloaded',
  'next_review_on',
  'referrer_role',
  'note',
]

/** A row as the form of a holding would send it, checked as that form is. */
export function holdingOf(read: RowRead, facts: HoldingFacts, seen: Twice): HoldingInput | Said[] {
  const { values } = read
  const practice = practiceOf(values.practice, facts)
  if (typeof practice === 'object') return [practice]
  const label = String(values.label ?? '') || freshLabel(read, seen)
  const form = holdingForm.safeParse({
    ...Object.fromEntries(passed.flatMap((key) => (values[key] ? [[key, values[key]]] : []))),
    label,
    practice,
    'functions[]': values.functions ?? [],
    'reasons[]': values.reasons ?? [],
  })
  if (!form.success) return saidOf(form.error.issues)
  const refused = refuseHoldingDays(form.data, facts.today)
  if (refused && isRefusal(refused) && refused.refused === 'unfit') {
    return refused.errors.map(({ field, message }) => ({ field, says: message }))
  }
  const isHeld = facts.held.has(heldKey(form.data.label, form.data.held_since))
  return isHeld ? [{ field: 'label', says: heldAlready }] : form.data
}

const heldAlready =
  'You hold somebody with this label since this day already. Take the row out, or give it another label.'

function practiceOf(
  written: string | string[] | undefined,
  { practices }: HoldingFacts,
): string | Said {
  if (!written) return ''
  const found = practices.get(String(written).toLowerCase())
  if (found) return found
  const known = practices.size === 0 ? 'none is listed here yet' : 'use a name from the list here'
  return {
    field: 'practice',
    says: `We do not know this practice: ${known}. Or leave the column out.`,
  }
}
