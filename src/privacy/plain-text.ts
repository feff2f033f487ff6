/** Text made plain for searching; `at` holds where each unit began in what was typed. */
export type PlainText = { text: string; at: number[]; typed: string }

const ignorable = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/u
const decimal = /\p{Nd}/u

/**
 * Full-width and other alphabets' digits become 0-9, dashes '-', spaces and line breaks ' ', and
 * marks nobody can see become `unseen`.
 */
export function plainText(typed: string, unseen: '' | ' '): PlainText {
  const plain: PlainText = { text: '', at: [], typed }
  let position = 0
  for (const letter of typed) {
    const shown = letter < '\x7f' && letter >= ' ' ? letter : unfold(letter, unseen)
    for (let i = 0; i < shown.length; i++) plain.at.push(position)
    plain.text += shown
    position += letter.length
  }
  return plain
}

/** What was typed between two places in the plain text, `end` not included. */
export function asTyped({ at, typed }: PlainText, start: number, end: number): string {
  const last = at[end - 1] ?? typed.length - 1
  const width = typed.codePointAt(last)! > 0xffff ? 2 : 1
  return typed.slice(at[start], last + width)
}

const unfold = (letter: string, unseen: string) =>
  Array.from(letter.normalize('NFKC'), (part) => unfoldPart(part, unseen)).join('')

function unfoldPart(part: string, unseen: string): string {
  if (decimal.test(part)) return String(digitOf(part))
  if (ignorable.test(part)) return unseen
  if (/[\p{Pd}\u2212]/u.test(part)) return '-'
  return /[\p{Z}\p{C}]/u.test(part) ? ' ' : part
}

/** Unicode keeps decimal digits in unbroken tens, so the place in its run gives the value. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!
  let first = code
  while (decimal.test(String.fromCodePoint(first - 1))) first--
  return (code - first) % 10
}
