import type { StressArea } from '../database/schema.ts'
import { areaWords } from './words.ts'

export type AreaWords = {
  code: StressArea
  name: string
  /** What an assessment of a team looks at. */
  looksAt: string
  /** Two questions for a talk with one link worker. */
  asks: readonly [string, string]
}

const words: Record<StressArea, Omit<AreaWords, 'code' | 'name'>> = {
  demands: {
    looksAt: 'How many people are held, how heavy that is, and whether the hours fit.',
    asks: ['What is too much just now: people, points or hours?', 'What could wait, or go?'],
  },
  control: {
    looksAt: 'How far people decide the order, the pace and the place of their work.',
    asks: ['What would you like to decide for yourself?', 'Which visits or times do not suit?'],
  },
  support: {
    looksAt: 'Supervision, debriefs, cover for leave, and someone to ring after a hard call.',
    asks: ['Who do you ring after a hard call?', 'What help have you asked for and not had?'],
  },
  relationships: {
    looksAt: 'How people speak with each other, with the practices and with other services.',
    asks: ['How is it with the practice?', 'Has anybody been hard to work with?'],
  },
  role: {
    looksAt: 'Whether everyone knows what a link worker does here, and what they do not.',
    asks: ['What are you asked to do that is not your job?', 'Is the purpose of the work clear?'],
  },
  change: {
    looksAt: 'What is changing, who says so first, and how people are asked before it happens.',
    asks: ['What is changing that you heard of late?', 'What would you like to be asked about?'],
  },
}

/** The six areas of the HSE Management Standards, in our own words for link workers. */
export const areas: readonly AreaWords[] = Object.entries(areaWords).map(([area, name]) => {
  const code = area as StressArea
  return { code, name, ...words[code] }
})
