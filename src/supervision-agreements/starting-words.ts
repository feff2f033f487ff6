import type { AgreedType } from './schedule.ts'

type Starting = {
  purpose: string
  exceptions: string
  urgent: string
  employer_knows: string
  functions: readonly string[]
  keeps: 'log' | 'actions' | 'full'
}

const danger = 'What is said stays between us, unless somebody is in danger.'

const plain: Starting = {
  purpose: 'Time to think about the work together.',
  exceptions: `${danger} Then we tell the safeguarding lead, and we say so first.`,
  urgent: 'Ask for an earlier time. If it cannot wait, ring the lead or the duty line.',
  employer_knows: '',
  functions: ['normative', 'formative', 'restorative'],
  keeps: 'actions',
}

/** Words of ours to begin from. Whoever proposes changes them (product.md 5.7). */
export const startingWords: Record<AgreedType, Starting> = {
  line: {
    ...plain,
    purpose: 'A regular talk about the work, how much of it there is, and what would help.',
    functions: ['normative', 'formative'],
    keeps: 'full',
  },
  clinical: {
    ...plain,
    purpose: 'Time to bring the people held who are on our minds, and who else could help.',
    functions: ['normative', 'formative'],
  },
  external: {
    ...plain,
    purpose: 'A steady place outside the team, to put down what the work leaves behind.',
    exceptions: `${danger} Then the supervisor says so first, wherever that is safe.`,
    employer_knows: 'Dates, minutes, and whether we met. Never what was said.',
    functions: ['restorative', 'formative'],
    keeps: 'log',
  },
  safeguarding: {
    ...plain,
    purpose: 'Time to think about anybody who may be being harmed, and what is next.',
    functions: ['normative', 'restorative'],
  },
  peer: {
    ...plain,
    purpose: 'Link workers listen to each other. Nobody leads, and nobody marks anybody.',
    functions: ['restorative', 'formative'],
    keeps: 'log',
  },
  mdt: {
    ...plain,
    purpose: 'The practice and the link worker look at whom they hold together.',
    functions: ['normative'],
  },
}

/** Other words to choose from, for each text of the form. */
export const otherWords: Record<'purpose' | 'exceptions' | 'urgent' | 'employer_knows', string[]> =
  {
    purpose: [
      'A place to bring what went well and what was hard.',
      'Time to look after the one who looks after others.',
    ],
    exceptions: [
      'We tell somebody else only if a child or an adult may come to harm.',
      'We also tell somebody if the law asks us to. We say so first.',
    ],
    urgent: [
      'Send a short message. I answer on the same working day.',
      'Ask the lead for a talk today. In danger, ring 999.',
    ],
    employer_knows: [
      'Whether sessions took place, and nothing else.',
      'Dates and minutes, and a yearly line that we both write.',
    ],
  }
