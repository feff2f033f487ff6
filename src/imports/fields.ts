import type { ImportKind } from '../database/schema.ts'
import type { FieldDef } from './field-def.ts'
import { contactFields } from './contact-fields.ts'
import { holdingFields } from './holding-fields.ts'
import { peopleFields } from './people-fields.ts'

const all: Record<ImportKind, readonly FieldDef[]> = {
  people: peopleFields,
  holdings: holdingFields,
  contacts: contactFields,
}

export const fieldsOf = (kind: ImportKind): readonly FieldDef[] => all[kind]

export const fieldOf = (kind: ImportKind, key: string): FieldDef | undefined =>
  all[kind].find((field) => field.key === key)

/** Fields of which one at least must be matched; a row without it says nothing. */
export const neededOf: Record<ImportKind, readonly (readonly string[])[]> = {
  people: [['name', 'last_name']],
  holdings: [['label', 'case_ref'], ['held_since']],
  contacts: [['who'], ['on']],
}

/** Fields that rows may take from one answer for all of them. */
export const filledIn: Record<ImportKind, readonly string[]> = {
  people: ['job', 'team'],
  holdings: ['functions', 'intensity'],
  contacts: ['medium', 'minutes'],
}
