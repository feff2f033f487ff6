import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  findIdentifiers,
  refuses,
  sayIdentifier,
  type IdentifierKind,
} from '../../src/privacy/identifiers.ts'
import { passesCheck } from '../../src/privacy/nhs-number.ts'

const kindsIn = (text: string) => findIdentifiers(text).map((it) => it.kind)
const nhsIn = (text: string) =>
  findIdentifiers(text)
    .filter(refuses)
    .map((it) => it.found)

test.each([
  ['9434765919', true],
  ['4010232137', true],
  ['9434765918', false],
  ['943476591', false],
  ['94347659190', false],
])('%s passes the check: %s', (digits, expected) => expect(passesCheck(digits)).toBe(expected))

test('a first nine digits whose check would be ten can have no last digit', () => {
  const endings = Array.from({ length: 10 }, (_, last) => `400000008${last}`)
  expect(endings.filter(passesCheck)).toEqual([])
})

test.each([
  ['plain', '9434765919'],
  ['in threes and four', '943 476 5919'],
  ['hyphens', '943-476-5919'],
  ['en and em dashes', '943–476—5919'],
  ['minus sign and hyphen bullet', '943−476⁃5919'],
  ['dots', '943.476.5919'],
  ['slashes', '943/476/5919'],
  ['underscores', '943_476_5919'],
  ['brackets', '(943) [476] {5919}'],
  ['no-break and thin spaces', '943\u00a0476\u20095919'],
  ['zero-width space', '943\u200b476\u200b5919'],
  ['soft hyphen and joiner', '94\u00ad347\u200d65919'],
  ['right-to-left mark', '943\u200f476\u200e5919'],
  ['hangul filler', '943\u3164476\u31645919'],
  ['line breaks', '943\n476\r\n5919'],
  ['tabs', '943\t476\t5919'],
  ['one at a time', '9 4 3 4 7 6 5 9 1 9'],
  ['pairs', '94 34 76 59 19'],
  ['full-width', '９４３４７６５９１９'],
  ['Arabic-Indic', '٩٤٣٤٧٦٥٩١٩'],
  ['Persian', '۹۴۳۴۷۶۵۹۱۹'],
  ['Devanagari', '९४३४७६५९१९'],
  ['mathematical bold', '𝟗𝟒𝟑𝟒𝟕𝟔𝟓𝟗𝟏𝟗'],
  ['circled', '⑨④③④⑦⑥⑤⑨①⑨'],
  ['superscript', '⁹⁴³⁴⁷⁶⁵⁹¹⁹'],
  ['keycaps', '9️⃣4️⃣3️⃣4️⃣7️⃣6️⃣5️⃣9️⃣1️⃣9️⃣'],
  ['mixed alphabets', '9٤३４7 6-5９١9'],
])('an NHS number is found: %s', (_, disguised) => {
  expect(nhsIn(`Sam rang about ${disguised} this week`)).toHaveLength(1)
  expect(nhsIn(disguised)[0]).toContain(disguised.replace(/^\(/, '').slice(0, 1))
})

test.each([
  ['against letters', 'nhs9434765919x', '9434765919'],
  ['after a house number', 'Flat 3, 943 476 5919', '943 476 5919'],
  ['before another number', '943 476 5919, 12 visits', '943 476 5919'],
  ['after a phone number', '07700 900123 943 476 5919', '943 476 5919'],
  ['before a date', '943 476 5919 12/03/1961', '943 476 5919'],
  ['after a date', '13/03/1962 943-476-5919', '943-476-5919'],
  ['beside a hidden digit', '5\u200b9434765919', '9434765919'],
  ['the typed text comes back', 'x ９４３ ٤٧٦-5919.', '９４３ ٤٧٦-5919'],
])('an NHS number is found: %s', (_, text, found) => expect(nhsIn(text)).toEqual([found]))

test('two numbers are both found', () => {
  expect(nhsIn('943 476 5919 and 401 023 2137')).toEqual(['943 476 5919', '401 023 2137'])
})

/** Each of these holds ten neighbouring digits that pass the check, and is something else. */
test.each([
  ['+44 7700 900019'],
  ['+44 (0)7700 900019'],
  ['0044 7700 900019'],
  ['+44 20 7946 0005'],
  ['0 161 496 0003'],
  ['(0) 161 496 0003'],
  ['20/11/2026 09:30'],
  ['20.11.2026 09.30'],
  ['20/11/2026 12 minutes'],
  ['2026-11-01 15:00'],
  ['2026-11-01T15:00:00Z'],
  ['20/11/26 09:06'],
  ['09:30 10:00 18 min'],
  ['20/11 27/11 18 visits'],
])('%s is not called an NHS number', (text) => {
  const digits = text.replace(/\D/g, '')
  const tens = Array.from({ length: digits.length - 9 }, (_, i) => digits.slice(i, i + 10))
  expect(tens.some(passesCheck)).toBe(true)
  expect(nhsIn(text)).toEqual([])
})

test.each([
  ['07700900123'],
  ['07700 900 123'],
  ['0161 496 0000'],
  ['94347659191'],
  ['19434765919'],
  ['943 476 5918'],
  ['943 476 and 5919'],
  ['Room 943, then 476 Park Road, 5919'],
  ['Friday 20 November 2026 at 14:05, 45 minutes'],
  ['Rang 111, then 999, then 116 123'],
  ['text SHOUT to 85258'],
  ['12 people, 30 points, 6 sessions'],
  [''],
])('%s is not called an NHS number', (text) => expect(nhsIn(text)).toEqual([]))

const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10, 0x1d7ce, 0x1fbf0]
const digitIn = fc
  .constantFrom(...zeros)
  .map((zero) => (d: number) => String.fromCodePoint(zero + d))
const separators = [
  ['', '', '', ' ', '.', '-', '‐', '–', '—', '−', '/', '_', '\u00a0', '\u200b', '\u2060'],
  ['\u00ad', '\u200d', '\ufeff', '\n', '\r\n', '(', ')', '[', '] ', ' / ', '\u202e'],
]
const separator = fc.constantFrom(...separators.flat())
const surroundings = fc.constantFrom('', 'ref ', 'NHS', 'nhs no. ', '\n', ' (', 'é')

const disguise = (digits: fc.Arbitrary<number[]>) =>
  fc
    .tuple(digits, fc.array(digitIn, { minLength: 10, maxLength: 10 }), surroundings, surroundings)
    .chain(([numbers, scripts, before, after]) =>
      fc
        .array(separator, { minLength: 9, maxLength: 9 })
        .map((gaps) => numbers.map((d, i) => scripts[i]!(d) + (gaps[i] ?? '')).join(''))
        .map((body) => ({ text: before + body + after, body })),
    )

const ten = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 })
const valid = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .map((nine) => [...nine, (11 - (nine.reduce((sum, d, i) => sum + d * (10 - i), 0) % 11)) % 11])
  .filter((digits) => digits[9] !== 10)

test('any valid NHS number is found, however it is disguised', () => {
  fc.assert(
    fc.property(disguise(valid), ({ text, body }) => {
      expect(nhsIn(text)).toEqual([body])
    }),
    { seed: 20261120, numRuns: 4000 },
  )
})

test('ten digits that fail the check are never called an NHS number', () => {
  const invalid = ten.filter((digits) => !passesCheck(digits.join('')))
  fc.assert(
    fc.property(disguise(invalid), ({ text }) => {
      expect(nhsIn(text)).toEqual([])
    }),
    { seed: 20261120, numRuns: 2000 },
  )
})

test.each<[string, IdentifierKind, string]>([
  ['ring 07700 900123 after two', 'phone', '07700 900123'],
  ['ring +44 7700 900123', 'phone', '+44 7700 900123'],
  ['ring (0161) 496 0000', 'phone', '0161) 496 0000'],
  ['ring 0161-496-0000', 'phone', '0161-496-0000'],
  ['ring ０７７００ ９００１２３', 'phone', '０７７００ ９００１２３'],
  ['write to sam.jones@example.org please', 'email', 'sam.jones@example.org'],
  ['write to sam＠example.org', 'email', 'sam＠example.org'],
  ['lives at SW1A 1AA', 'postcode', 'SW1A 1AA'],
  ['lives at ls14ap now', 'postcode', 'ls14ap'],
  ['lives at M1\u200b 1AE', 'postcode', 'M1\u200b 1AE'],
  ['12/03/1961', 'date_of_birth', '12/03/1961'],
  ['12-03-61', 'date_of_birth', '12-03-61'],
  ['12.3.2004', 'date_of_birth', '12.3.2004'],
  ['1961-03-12', 'date_of_birth', '1961-03-12'],
  ['12th March 1961', 'date_of_birth', '12th March 1961'],
  ['born 12/03/2021', 'date_of_birth', '12/03/2021'],
  ['DOB: 3 May 2021', 'date_of_birth', '3 May 2021'],
])('%s: a warning about %s', (text, kind, found) => {
  expect(findIdentifiers(text)).toEqual([{ kind, found }])
  expect(findIdentifiers(text).some(refuses)).toBe(false)
})

test.each([
  ['Waiting since 20/11/2026'],
  ['Review on 20 November 2026'],
  ['Seen 2026-11-20 at 14:05'],
  ['Rang 111, 999 and 116 123'],
  ['Room B12, 3 visits, 45 minutes'],
  ['12/15 held, 24/30 points'],
  ['Blue door @ the library'],
  ['A1 road, M6 junction 4'],
  ['31/31/1961'],
  ['Blue door'],
])('%s says nothing about who it is', (text) => expect(findIdentifiers(text)).toEqual([]))

test('several kinds in one text are all named', () => {
  const text = 'Sam, 943 476 5919, 07700 900123, sam@example.org, LS1 4AP, 12/03/1961'
  expect(kindsIn(text)).toEqual(['nhs_number', 'phone', 'email', 'postcode', 'date_of_birth'])
})

test('a long text without any is read quickly', () => {
  const text = `${'a'.repeat(20_000)} ${'1 '.repeat(10_000)}${'. '.repeat(10_000)}`
  const began = performance.now()
  findIdentifiers(text)
  expect(performance.now() - began).toBeLessThan(2000)
})

test.each<[IdentifierKind, RegExp]>([
  ['nhs_number', /could be an NHS number\. Take it out: Holdfast never keeps one\.$/],
  ['phone', /phone number.*[Tt]ake it out, or confirm/],
  ['email', /e-mail address.*[Tt]ake it out, or confirm/],
  ['postcode', /postcode.*[Tt]ake it out, or confirm/],
  ['date_of_birth', /date of birth.*[Tt]ake it out, or confirm/],
])('the words for %s say what to do', (kind, words) => expect(sayIdentifier(kind)).toMatch(words))
