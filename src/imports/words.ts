import type { ImportKind } from '../database/schema.ts'

export const kindWords: Record<ImportKind, string> = {
  people: 'People who work here',
  holdings: 'People I hold',
  contacts: 'Contacts with them',
}

/** 'Rows' in the words of what they are. */
export const countWords: Record<ImportKind, readonly [one: string, many: string]> = {
  people: ['person', 'people'],
  holdings: ['person you hold', 'people you hold'],
  contacts: ['contact', 'contacts'],
}

export const sayCount = (kind: ImportKind, count: number) =>
  `${count.toLocaleString('en-GB')} ${countWords[kind][count === 1 ? 0 : 1]}`

export const rows = (count: number) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`
