import { sayDay } from '../time/words.ts'
import { fields } from './fields.ts'
import type { FieldName } from './part.ts'
import { likelihoods, sayRating, severities, type Likelihood, type Severity } from './ratings.ts'

export type Said = { key: string; value: string }

const order = Object.keys(fields) as FieldName[]

/** What an organisation answered, in words, in the order of the form; its rating comes with it. */
export function sayAnswers(answers: Record<string, string>): Said[] {
  const said = order.flatMap((name): Said[] => {
    const value = answers[name]
    if (!value || name === 'hazard') return []
    return [{ key: name === 'words' ? '' : fields[name].label, value: sayOne(name, value) }]
  })
  const { severity, left } = answers
  const rating = severity && left ? sayRating(severity as Severity, left as Likelihood) : null
  return rating ? [{ key: 'What is left', value: rating }, ...said] : said
}

function sayOne(name: FieldName, value: string): string {
  const { kind } = fields[name]
  if (kind === 'day') return sayDay(value)
  if (kind === 'severity') return severities[value as Severity]
  return kind === 'likelihood' ? likelihoods[value as Likelihood] : value
}
