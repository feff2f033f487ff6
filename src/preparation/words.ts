import { keysOf } from '../web/fields.ts'

/** What somebody may want of a session, for each function of Proctor's model (product.md 5.7). */
export const wantWords = {
  normative: 'To check that I am doing this well and safely',
  formative: 'To learn, or to work something out',
  restorative: 'To put something down, and be listened to',
} as const

export const wants = keysOf(wantWords)

/** Most letters beside somebody held, in the free words, and in all the topics together. */
export const mostAbout = 300
export const mostWords = 4000
export const mostTopics = 2000
