import { elements, positions, type Metric } from './elements.ts'
import { hasPast, mayBeOpen, metricNamed } from './numbers.ts'
import { stepName } from './steps.ts'

export type NumberQuestion = { code: Metric; name: string; near: string; past: string | null }

/** What the proposal page asks about one element. */
export type Question = {
  code: string
  name: string
  asks: string
  fixed: boolean
  numbers: NumberQuestion[]
  /** A prompt that comes again may take the place of a most. */
  mayBeOpen: boolean
}

export const questions: Question[] = elements.map(({ code, name, asks, fixed, metrics }) => ({
  code,
  name,
  asks,
  fixed,
  numbers: metrics.map((metric) => numberQuestion(metric)),
  mayBeOpen: metrics.some((metric) => mayBeOpen(metric)),
}))

export const gapQuestion = numberQuestion('gap')

export const steps = positions.map(({ at }) => ({ value: String(at), label: stepName(at) }))

function numberQuestion(code: Metric): NumberQuestion {
  const { name, unit } = metricNamed(code)
  const kind = unit === '%' ? `${name}, %` : name
  if (!hasPast(code)) return { code, name, near: `${kind}: at least`, past: null }
  return { code, name, near: `${kind}: near from`, past: `${kind}: at most` }
}
