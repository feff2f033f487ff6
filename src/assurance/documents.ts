import { accessibility } from './accessibility.ts'
import { dpia } from './dpia.ts'
import { dtac } from './dtac.ts'
import { hazards } from './hazards.ts'
import { part, type Part } from './part.ts'
import { privacy } from './privacy.ts'

export type Document = { name: DocumentName; title: string; lead: string; parts: readonly Part[] }

const review = part('review', 'When this is looked at again', {
  asks: 'Say who read all of this last, and when it is read again.',
  fields: ['owner', 'done_on', 'review_on'],
})

const titles = {
  privacy: [
    'Privacy notice',
    'What we keep about you, why, and what you can do about it.',
    privacy,
  ],
  accessibility: [
    'Accessibility statement',
    'How Holdfast can be used, what is still hard, and who helps.',
    accessibility,
  ],
  dpia: [
    'Data protection impact assessment',
    'What could go wrong for people when we keep this, and what is done about it.',
    dpia,
  ],
  hazards: [
    'Clinical hazard log',
    'What could harm somebody when Holdfast is used, and who does what about it.',
    hazards,
  ],
  dtac: [
    'Digital technology assessment (DTAC)',
    'Answers for whoever buys or approves digital tools in the NHS.',
    dtac,
  ],
} as const

export type DocumentName = keyof typeof titles

/** Every document there is, each with its parts in the order they are printed. */
export const documents = Object.entries(titles).map(([name, [title, lead, parts]]): Document => ({
  name: name as DocumentName,
  title,
  lead,
  parts: [...parts, review],
}))

export const documentNamed = (name: string) => documents.find((each) => each.name === name) ?? null

export const partOf = ({ parts }: Document, code: string) =>
  parts.find((each) => each.code === code) ?? null
