import type { Hands } from './hands.ts'
import type { Notice } from './notices.ts'

export type Act = (hands: Hands) => Promise<unknown>

/** Something a person does, at a London wall time. */
export type Deed = [when: string, who: string, act: Act]

/** What happens to an alert, and how it stands then, in the words of `standing`. */
export type Happening = [when: string, what: string, stands: string]

/** What must follow: one alert, everything that happens to it, and whom it is passed up to. */
export type Follows = {
  code: string
  /** The worker, or 'team'. */
  about: string
  happens: Happening[]
  passedUp?: PassedUp[]
  /** Whom the worker chose to tell or to ask. */
  askedFor?: string[]
  /** Who is asked to confirm a settlement. */
  otherSide?: string
  /** Notices besides those that the catalogue gives for every alert. */
  told?: Omit<Notice, 'of'>[]
}

export type PassedUp = [when: string, to: string, because: string, answerBy: string]

/** Two numbers, and where the element sits; everything else is at discretion and far away. */
export type Agreed = Record<string, string>

export type Story = {
  name: string
  who: string
  agreed?: Agreed
  does: Deed[]
  follows: Follows[]
}

type Stands = {
  /** Only the worker knows. */
  alone?: boolean
  wellPast?: boolean
  seen?: string
  /** From when the manager knows of it too. */
  manager?: string
  answer?: string
  talk?: string
  act?: string
  until?: string
}

/** 'near, seen 2026-04-07 09:00, answer by 2026-04-14': only what is owed at that moment. */
export const standing = (level: string, it: Stands = {}): string =>
  [
    level,
    it.wellPast && 'well past',
    it.alone && 'only the worker',
    it.seen && `seen ${it.seen}`,
    it.manager && `manager ${it.manager}`,
    it.answer && `answer by ${it.answer}`,
    it.talk && `talk by ${it.talk}`,
    it.act && `act by ${it.act}`,
    it.until && `until ${it.until}`,
  ]
    .filter(Boolean)
    .join(', ')

export const closed = (why: string) => `closed: ${why}`
