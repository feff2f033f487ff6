import { commonHazards } from './common-hazards.ts'
import { part, type FieldName, type Part } from './part.ts'
import { sayRating, type Likelihood, type Severity } from './ratings.ts'
import { techHazards } from './tech-hazards.ts'
import type { Around } from './part.ts'

/** One thing that could harm somebody, as Holdfast itself sees it (DCB0129 in shape). */
export type Hazard = {
  code: string
  title: string
  cause: string
  effect: string
  severity: Severity
  /** Before anything is done about it, and with all of it. */
  likelihood: Likelihood
  left: Likelihood
  does: (around: Around) => string[]
  must: string
}

const rated: FieldName[] = ['severity', 'likelihood', 'left', 'owner', 'done_on']

const partFor = ({ code, title, ...hazard }: Hazard): Part =>
  part(code, title, {
    asks: 'Say what you do about this. Rate it again if it is different with you.',
    fields: rated,
    ours: (around) => [
      {
        facts: [
          { key: 'Cause', value: hazard.cause },
          { key: 'Effect', value: hazard.effect },
          { key: 'Without all this', value: sayRating(hazard.severity, hazard.likelihood) },
        ],
      },
      'What Holdfast does:',
      { list: hazard.does(around) },
      {
        facts: [
          { key: 'What you must do', value: hazard.must },
          { key: 'What is left', value: sayRating(hazard.severity, hazard.left) },
        ],
      },
    ],
  })

/** Places for hazards that an organisation finds itself; an empty one is not printed. */
const ownPlaces = 8

export const isOwnHazard = (code: string) => code.startsWith('own-')

const ownParts = Array.from({ length: ownPlaces }, (_, n) =>
  part(`own-${n + 1}`, 'A hazard of your own', {
    asks: 'Write what you found, and what you do about it.',
    fields: ['hazard', 'cause', 'effect', ...rated],
  }),
)

export const hazards: readonly Part[] = [
  part('scope', 'What this log is about', {
    asks: 'Say where and how you use Holdfast, and anything you left out of this log.',
    ours: ({ organisation, version }) => [
      `This log is about Holdfast ${version} as ${organisation} uses it. It has the shape of DCB0129 for what the product does, and of DCB0160 for what the organisation does.`,
      'Holdfast looks after link workers. It holds no patient record and gives no advice about care. What it can do to a patient, it does through the worker who supports them.',
      'Ratings follow the matrix beside those standards, from 1 to 5. The ratings are a starting point. They count once your clinical safety officer has agreed them.',
    ],
  }),
  part('officer', 'Clinical safety officer', {
    asks: 'Name your clinical safety officer. Say how they are registered and trained.',
    fields: ['owner', 'contact'],
  }),
  ...[...commonHazards, ...techHazards].map(partFor),
  ...ownParts,
]
