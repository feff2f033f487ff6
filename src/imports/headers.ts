import { createHash } from 'node:crypto'
import type { ImportKind } from '../database/schema.ts'
import { fieldsOf } from './fields.ts'

/** A heading in small letters and single spaces, for comparing. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** How a heading is remembered: some files have a name where a heading should be. */
export const markOf = (header: string): string =>
  createHash('sha256').update(plainHeader(header)).digest('hex')

const somebody = '(?:patient|client|service user|su|participant|beneficiary|member|customer|carer)'

/** Headings that are taken for the identity of a patient, whatever stands below them. */
const ofPatients = [
  /^(?:patient|client|service user|participant|beneficiary|customer|person|contact|full|first|last|fore|sur|given|family|middle|preferred)? ?names?$/,
  /^(?:patient|client|service user|participant|beneficiary|customer|person)s?$/,
  /^(?:forenames?|surname|christian name|known as|title and name)$/,
  new RegExp(`\\b${somebody}s?\\b.*\\b(?:names?|forename|surname)\\b`),
  new RegExp(`\\b(?:names?|forename|surname)\\b.*\\b${somebody}s?\\b`),
  /\b(?:first|last|given|family|middle) name\b/,
  /\b(?:next of kin|nok|emergency contact)\b/,
]

/** Headings that nobody’s spreadsheet needs here, patient or worker. */
const ofAnyone = [
  /\b(?:nhs|chi) ?(?:no|number|num|id|#)?\b/,
  /^(?:dob|d o b)$|\b(?:dob|date of birth|birth ?date|birthday|born)\b/,
  /\b(?:addresses|address|addr|postcode|post code|postal code|street|town)\b(?! type)/,
  /\b(?:ni|national insurance) ?(?:no|number)?\b/,
]
const waysToReach = [
  /\b(?:phone|telephone|mobile|landline|tel)(?: ?(?:no|number))?$/,
  /\be ?mails?\b/,
]

/** Whether a column says who a patient is; such a column is never kept (product.md 4, principle 8). */
export function isIdentity(header: string, kind: ImportKind): boolean {
  const plain = plainHeader(header)
  const known = fieldsOf(kind).some(({ names }) => names.includes(plain))
  if (known) return false
  if (kind === 'people') {
    const other = ofPatients.slice(3, 5)
    return [...ofAnyone, ...other].some((pattern) => pattern.test(plain))
  }
  return [...ofAnyone, ...ofPatients, ...waysToReach].some((pattern) => pattern.test(plain))
}

type Known = ReadonlyMap<string, string>

/** The field a column is taken for: what it was taken for last time, or by its name. */
export function guess(header: string, kind: ImportKind, remembered: Known): string | null {
  if (isIdentity(header, kind)) return null
  const before = remembered.get(markOf(header))
  if (before !== undefined) return fieldsOf(kind).some(({ key }) => key === before) ? before : null
  const plain = plainHeader(header)
  return fieldsOf(kind).find(({ names }) => names.includes(plain))?.key ?? null
}
