import type { Helped, RecordKept } from '../database/schema.ts'

export const keptWords: Record<RecordKept, string> = {
  log: 'Only that you met is kept: the day, the kind and the minutes. Nothing is written here.',
  actions: 'Only what you promise each other is kept. What you talk about is not written down.',
  full: 'What you both want to remember is kept, and what you promise each other.',
}

export const splitWords = {
  support: 'Support for you',
  learning: 'Learning',
  cases: 'People you hold',
  management: 'How the work is run',
} as const

export const helpedWords: Record<Helped, string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  rather_not_say: 'Rather not say',
}

export const commentWords = {
  comment: 'A comment',
  disagreement: 'I remember it differently',
} as const
