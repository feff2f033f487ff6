import { z } from 'zod'
import { keysOf, optionalChoice, optionalDay, optionalLine, optionalText } from '../web/fields.ts'
import { likelihoods, severities } from './ratings.ts'

const chance = optionalChoice(keysOf(likelihoods), 'Choose how likely it is.')
const dayAsked = 'Write the day as day, month and year.'

/** Everything an organisation may write in a part, with what is said beside the field. */
export const fields = {
  hazard: { label: 'What could go wrong', kind: 'line', schema: optionalText(200) },
  cause: { label: 'What could cause it', kind: 'line', schema: optionalText(300) },
  effect: { label: 'What it could do to somebody', kind: 'line', schema: optionalText(300) },
  severity: {
    label: 'How bad it would be',
    kind: 'severity',
    schema: optionalChoice(keysOf(severities), 'Choose how bad it would be.'),
  },
  likelihood: { label: 'How likely it is without all this', kind: 'likelihood', schema: chance },
  left: { label: 'How likely it still is', kind: 'likelihood', schema: chance },
  owner: { label: 'Who looks after this', kind: 'line', schema: optionalLine(120) },
  contact: { label: 'How to reach them', kind: 'line', schema: optionalLine(200) },
  done_on: { label: 'Day it was done', kind: 'day', schema: optionalDay(dayAsked) },
  review_on: { label: 'Day to look again', kind: 'day', schema: optionalDay(dayAsked) },
  words: { label: 'Your words', kind: 'words', schema: optionalText(8000) },
} as const satisfies Record<
  string,
  { label: string; kind: string; schema: z.ZodType<string | null> }
>
