import { asTyped, plainText, type PlainText } from './plain-text.ts'

type Group = { start: number; end: number; digits: string }

const phone =
  /(?<!\d)(?:(?:\+|00) ?44[ .()-]*(?:0[ .()-]*)?|0[ .()-]*)[1-3578](?:[ .()-]*\d){9}(?!\d)/g
const date =
  /(?<![\d/.-])(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d)(?![/.-]?\d)/g
const shortDate = /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![/\d])/g
const time = /(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![:.]?\d)/g

/** Ten digits whose last is the modulus 11 check of the first nine (NHS Data Dictionary). */
export function passesCheck(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  const figures = Array.from(digits, Number)
  const sum = figures.slice(0, 9).reduce((all, figure, i) => all + figure * (10 - i), 0)
  return (11 - (sum % 11)) % 11 === figures[9]
}

/**
 * NHS numbers however they are broken up (product.md principle 8): anything but a letter may
 * stand between the digits. A longer unbroken run, such as a telephone number, is left alone.
 */
export function findNhsNumbers(typed: string): string[] {
  const plain = plainText(typed, ' ')
  const everyday = everydayPlaces(plain)
  return runsOf(plain.text)
    .flatMap((run) => tensIn(run))
    .filter((ten) => passesCheck(digitsOf(ten)) && !isEveryday(ten, everyday))
    .map((ten) => asTyped(plain, ten[0]!.start, ten.at(-1)!.end))
}

const digitsOf = (groups: Group[]) => groups.map((it) => it.digits).join('')

/** Groups of digits, a new list wherever a letter stands between them. */
function runsOf(text: string): Group[][] {
  return [...text.matchAll(/\d(?:[^\p{L}\d]*\d)*/gu)].map((run) =>
    [...run[0].matchAll(/\d+/g)].map((group) => {
      const start = run.index + group.index
      return { start, end: start + group[0].length, digits: group[0] }
    }),
  )
}

/** Every row of whole neighbouring groups that comes to ten digits. */
function tensIn(groups: Group[]): Group[][] {
  return groups.flatMap((_, first) => {
    let [past, size] = [first, 0]
    while (past < groups.length && size < 10) size += groups[past++]!.digits.length
    return size === 10 ? [groups.slice(first, past)] : []
  })
}

function everydayPlaces({ text }: PlainText): Set<number> {
  const places = new Set<number>()
  for (const pattern of [phone, date, shortDate, time]) {
    for (const match of text.matchAll(pattern)) {
      for (let i = 0; i < match[0].length; i++) places.add(match.index + i)
    }
  }
  return places
}

/** Two digits may be left over: '20/11/2026 45 minutes' is a date and a length of time. */
function isEveryday(ten: Group[], everyday: Set<number>): boolean {
  const places = ten.flatMap((it) => Array.from(it.digits, (_, i) => it.start + i))
  return places.filter((place) => everyday.has(place)).length >= 8
}
