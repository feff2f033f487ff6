import type { fields } from './fields.ts'

/** A piece of a document: a paragraph, a list, facts side by side or a table. */
export type Block =
  | string
  | { list: readonly string[] }
  | { facts: readonly { key: string; value: string }[] }
  | { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }

/** What Holdfast's own words may draw on: what it is and how it is set up here. */
export type Around = {
  organisation: string
  version: string
  sendsMail: boolean
  numbers: readonly { name: string; number: string; checked: string }[]
}

export type FieldName = keyof typeof fields

/** One part of a document: Holdfast's words, and what only the organisation can say. */
export type Part = {
  code: string
  title: string
  /** Absent where only the organisation can know. */
  ours?: (around: Around) => Block[]
  /** What the organisation is asked to write. */
  asks: string
  fields: readonly FieldName[]
}

/** A part whose words are the organisation's own, beside ours or alone. */
export const part = (
  code: string,
  title: string,
  { asks, ours, fields = [] }: { asks: string; ours?: Part['ours']; fields?: FieldName[] },
): Part => ({ code, title, asks, fields: [...fields, 'words'], ...(ours ? { ours } : {}) })
