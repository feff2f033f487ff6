import { keptFacts } from '../help/kept-facts.ts'
import { whoSeesWhat } from '../help/who-sees-what.ts'
import { part, type Block, type Part } from './part.ts'

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** What is kept, why and how long, straight from the data map. */
export const keptTables = (): Block[] =>
  keptFacts.map(({ title, kinds }) => ({
    caption: title,
    head: ['What', 'Why', 'How long'],
    rows: kinds.map(({ what, why, long }) => [what, why, sentence(long)]),
  }))

/** The policy as a list: who sees each thing, and nobody who does not. */
export function whoSeesList(): Block[] {
  const facts = whoSeesWhat()
  return [
    {
      caption: 'Who sees what',
      head: ['What', 'Who sees it'],
      rows: facts.subjects.map(({ title, cells }) => [
        title,
        cells
          .flatMap((says, n) => (says === null ? [] : [`${facts.audiences[n]!}: ${says}`]))
          .join('. '),
      ]),
    },
  ]
}

/** What the locks buy, and what they do not. */
export const locks: Block[] = [
  'Notes, labels, and what people say in private are locked before they are stored. Each person has their own key. Agreements and alerts are locked with a key of the organisation.',
  'Somebody who steals the database or a backup cannot read the locked words. Nor can a curious person who looks after the database.',
  'Whoever runs the server and has its key could read everything. Numbers, dates and choices are not locked, so that they can be counted.',
]

export const privacy: readonly Part[] = [
  part('controller', 'Who decides about your information', {
    asks: 'Say who you are and where you can be reached.',
    fields: ['contact'],
    ours: ({ organisation }) => [
      `${organisation} decides what is kept in Holdfast about the people who work for it, and why. It is the controller.`,
    ],
  }),
  part('officer', 'Data protection officer', {
    asks: 'Name your data protection officer, or whoever answers questions like these.',
    fields: ['owner', 'contact'],
  }),
  part('basis', 'Why this is lawful', {
    asks: 'Say on what lawful basis you keep each kind of thing. Ask your data protection officer.',
    ours: () => [
      'Somewhere to begin, until your data protection officer has decided:',
      {
        list: [
          'Work and supervision: legitimate interests in looking after the people who work here, or a public task where it is one (UK GDPR, article 6).',
          'What tells something about health: duties of an employer for health and safety at work (article 9, with schedule 1 of the Data Protection Act 2018).',
          'What people write for themselves alone: nobody else reads it, and the writer may delete it at any time.',
        ],
      },
      'No decision is made by a machine alone.',
    ],
  }),
  part('kept', 'What is kept, why and how long', {
    asks: 'Add anything you keep about the same people in other places.',
    ours: keptTables,
  }),
  part('readers', 'Who can see it', {
    asks: 'Add anybody outside who gets a copy, and why.',
    ours: whoSeesList,
  }),
  part('locks', 'How it is kept safe', {
    asks: 'Say who runs the server, where it stands, and who has its key.',
    ours: () => locks,
  }),
  part('rights', 'Your rights', {
    asks: 'Say how somebody asks you, and how soon they hear.',
    ours: () => [
      {
        list: [
          'Take a copy of everything that is kept about you, in your profile.',
          'See who opened your information, in your profile.',
          'Put right what is wrong. Most of it you can change yourself.',
          'Be erased, by asking your administrator. What an employer must keep stays, and is said.',
          'Complain to your organisation here, and get an answer.',
          'Go to the Information Commissioner’s Office at ico.org.uk.',
        ],
      },
    ],
  }),
]
