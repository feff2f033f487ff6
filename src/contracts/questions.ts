import { z } from 'zod'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { monthsAfter } from '../time/months.ts'
import type { FieldError, Values } from '../web/form.ts'
import { contractForm, questions, steps, type Step } from './form.ts'

/** One page of the way to a contract: a question, or all answers to look over. */
export type Asked = {
  step: Step | 'check'
  values: Values
  errors: FieldError[]
  /** Whether the answer goes straight back to the check. */
  again: boolean
}

const names = Object.keys(contractForm.shape)

/** What an address has of the form; texts of the contract never travel in one. */
export function answersIn(params: URLSearchParams): Values {
  const known = names.filter((name) => name !== 'confidentiality' && params.has(name))
  return Object.fromEntries(
    known.map((name) => [name, name.endsWith('[]') ? params.getAll(name) : params.get(name)!]),
  )
}

/** What stands in the way of one answer. */
export function errorsIn(step: Step, values: Values): FieldError[] {
  const read = z.object(questions[step]).safeParse(values)
  const errors = (read.error?.issues ?? []).map(({ path, message }) => ({
    field: String(path[0]),
    message,
  }))
  return errors.filter((each, at) => errors.findIndex(({ field }) => field === each.field) === at)
}

const stepNamed = (name: string | null): Step | null => steps.find((step) => step === name) ?? null

/** The page an address asks for: after an answer the next one, and the check only when all is there. */
export function questionAt(params: URLSearchParams): Asked {
  const values = answersIn(params)
  const again = params.get('again') === 'yes'
  const answered = stepNamed(params.get('answered'))
  if (answered) {
    const errors = errorsIn(answered, values)
    if (errors.length > 0) return { step: answered, values, errors, again }
    const next = again ? undefined : steps[steps.indexOf(answered) + 1]
    return { step: next ?? firstOpen(values), values, errors: [], again }
  }
  const asked = params.get('step')
  const step = asked === 'check' ? firstOpen(values) : (stepNamed(asked) ?? steps[0]!)
  return { step, values, errors: [], again }
}

const firstOpen = (values: Values): Step | 'check' =>
  steps.find((step) => errorsIn(step, values).length > 0) ?? 'check'

/** What usually fits, where nothing was typed yet: it stands in the field and can be changed. */
export function withUsual(values: Values, { today, rate }: { today: Day; rate: string }): Values {
  const lastDay = (from: Day) => addDays(monthsAfter(from, 12), -1)
  const usual = {
    rate,
    group_most: '4',
    notice_hours: '48',
    starts_on: today,
    ends_on: lastDay(today),
  }
  return { ...usual, ...values }
}

/** The address of a page of this way, with the answers so far. */
export function questionsAddress(step: Step | 'check', values: Values): string {
  const query = new URLSearchParams({ step, again: 'yes' })
  for (const [name, value] of Object.entries(values)) {
    if (name === 'confidentiality') continue
    for (const each of [value ?? []].flat()) query.append(name, each)
  }
  return `/contracts/new?${query}`
}
