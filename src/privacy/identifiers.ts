import { findNhsNumbers } from './nhs-number.ts'
import { asTyped, plainText, type PlainText } from './plain-text.ts'

export type IdentifierKind = 'nhs_number' | 'phone' | 'email' | 'postcode' | 'date_of_birth'
export type Identifier = { kind: IdentifierKind; found: string }

const phone =
  /(?<!\d)(?:(?:\+|00) ?44[ .()-]*(?:0[ .()-]*)?|0[ .()-]*)[1-3578](?:[ .()-]*\d){8,9}(?!\d)/g
const email = /(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?![a-z\d])/gi
const postcode = /(?<![a-z\d])[a-pr-uwyz][a-hk-y]?\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2}(?![a-z\d])/gi
const numberDate =
  /(?<![\d/.-])(?:(?:0?[1-9]|[12]\d|3[01])([/. -])(?:0?[1-9]|1[0-2])\1(?<year>(?:19|20)?\d\d)|(?<iso>(?:19|20)\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![/.-]?\d)/g
const wordDate =
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6},? (?<year>(?:19|20)\d\d)(?!\d)/gi
const birthWord = /(?:\bborn(?: on)?|\bd\.?o\.?b\.?|\bdate of birth|\bbirthday)[ :=-]*(?:is )?$/i

/** Dates in a ledger begun in 2026 are about waits and visits; earlier years are usually births. */
const birthYearsEnd = 2018

const words: Record<IdentifierKind, string> = {
  nhs_number: 'This looks like it could be an NHS number. Take it out: Holdfast never keeps one.',
  phone: 'This looks like a phone number. Take it out, or confirm that it does not lead to anyone.',
  email: 'This looks like an e-mail address. Take it out, or confirm that it can stay.',
  postcode: 'This looks like a postcode. Take it out, or confirm that it is not someone’s home.',
  date_of_birth:
    'This looks like a date of birth. Take it out, or confirm that it is another date.',
}

/** What in this text may say who a patient is (product.md principle 8), as it was typed. */
export function findIdentifiers(text: string): Identifier[] {
  const plain = plainText(text, '')
  const nhs = findNhsNumbers(text)
  const phones = matches(plain, phone).filter((found) => !nhs.includes(found))
  return [
    ...named('nhs_number', nhs),
    ...named('phone', phones),
    ...named('email', matches(plain, email)),
    ...named('postcode', matches(plain, postcode)),
    ...named('date_of_birth', matches(plain, numberDate, isBirth)),
    ...named('date_of_birth', matches(plain, wordDate, isBirth)),
  ]
}

/** True when the text may not be kept as it is. The other kinds ask the worker to look again. */
export const refuses = ({ kind }: Identifier): boolean => kind === 'nhs_number'

export const sayIdentifier = (kind: IdentifierKind): string => words[kind]

const named = (kind: IdentifierKind, all: string[]): Identifier[] =>
  all.map((found) => ({ kind, found }))

function matches(
  plain: PlainText,
  pattern: RegExp,
  keep: (match: RegExpExecArray) => boolean = () => true,
): string[] {
  return [...plain.text.matchAll(pattern)]
    .filter(keep)
    .map((match) => asTyped(plain, match.index, match.index + match[0].length))
}

function isBirth(match: RegExpExecArray): boolean {
  const year = fullYear(Number(match.groups?.year ?? match.groups?.iso))
  const before = match.input.slice(Math.max(0, match.index - 24), match.index)
  return year < birthYearsEnd || birthWord.test(before)
}

const fullYear = (year: number) => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year)
