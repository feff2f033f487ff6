import type { PersonKey, EmploymentKey } from './cast.ts'

/** What the next one-to-ones will begin with, from both sides. */
export const points: [EmploymentKey, PersonKey, string][] = [
  ['joanna', 'priya', 'How the waiting list feels, four weeks on.'],
  ['joanna', 'joanna', 'A day for the training on endings.'],
  ['sam', 'sam', 'The second practice wants me on Fridays.'],
  ['bronwen', 'bronwen', 'The minibus for the valley. Who pays for it?'],
  ['bronwen', 'priya', 'Two visits a day: how did it go?'],
  ['priya', 'ruth', 'What could wait, so that Fridays are for the team?'],
  ['priya', 'priya', 'Nobody is there for me when Ruth is away.'],
  ['owen', 'owen', 'The service still has no date for us.'],
]

/** What was talked about in the last one-to-one. */
export const talkedAbout: [EmploymentKey, PersonKey, string][] = [
  ['sam', 'priya', 'How are the evenings now?'],
  ['sam', 'sam', 'A desk near the window on clinic days.'],
]

export type Remark = readonly [PersonKey, 'comment' | 'disagreement', words: string]

/** What was kept of a session; by its name in the story. */
export type Kept = {
  of: EmploymentKey
  session: string
  by: PersonKey
  words: string
  /** Which of the two has said that it was so. */
  agreed: readonly ('worker' | 'giver')[]
  /** What it said first. */
  before?: string
  remarks?: readonly Remark[]
}

/** Of one-to-ones everything is kept: one is agreed, two wait for a yes, one is remembered two ways. */
export const records: Kept[] = [
  {
    of: 'sam',
    session: 'line sam 0',
    by: 'priya',
    before: 'Evenings are better. No Friday clinic for now.',
    words: 'Evenings are better. We look at the Friday clinic again in four weeks.',
    agreed: ['worker', 'giver'],
  },
  {
    of: 'joanna',
    session: 'line joanna 0',
    by: 'priya',
    words: 'We talked about housing, and what nobody can mend. Co-holding goes on with Sam.',
    agreed: ['worker', 'giver'],
  },
  {
    of: 'bronwen',
    session: 'line bronwen 0',
    by: 'priya',
    words: 'Staying alongside is right while the list is this long. At most two visits a day.',
    agreed: ['giver'],
    remarks: [
      ['bronwen', 'disagreement', 'I said I would try two a day. I did not promise it.'],
      ['priya', 'comment', 'That is fair. We begin with it next time.'],
    ],
  },
  {
    of: 'callum',
    session: 'line callum 0',
    by: 'priya',
    words: 'The two families stay with Callum. The practice is asked to wait with the next one.',
    agreed: ['giver'],
  },
  {
    of: 'esi',
    session: 'line esi 0',
    by: 'esi',
    words: 'Work phone off at five. Two people move on before the new year.',
    agreed: ['worker'],
  },
]

export type PromiseMade = {
  of: EmploymentKey
  session: string
  owner: PersonKey
  to: PersonKey
  what: string
  /** Days from today, or it is done. */
  due: number | 'done'
}

/** Of sessions with Fiona only what was promised is kept. */
export const promises: PromiseMade[] = [
  {
    of: 'sam',
    session: 'clinical sam 0',
    owner: 'sam',
    to: 'fiona',
    what: 'Ask the sleep clinic how long the wait is',
    due: 4,
  },
  {
    of: 'sam',
    session: 'clinical sam 0',
    owner: 'fiona',
    to: 'sam',
    what: 'Read the letter from the memory clinic together',
    due: 'done',
  },
  {
    of: 'bronwen',
    session: 'line bronwen 0',
    owner: 'priya',
    to: 'bronwen',
    what: 'Find out who pays for the minibus',
    due: 6,
  },
]
