import { commonPasswords } from './common-passwords.ts'

/** Letters, counted as people count them (trust.md 3). */
const leastLetters = 12
export const mostLetters = 128

/** What a stranger would try first for this person: names, the e-mail, the organisation. */
type KnownWords = readonly string[]

/** Words so usual in passwords that digits and signs around them add little. */
const usual =
  'password passwort passw welcome letmein qwerty qwertyuiop asdfgh zxcvbn admin administrator iloveyou login changeme default secret test temp guest user hello monkey dragon sunshine princess football liverpool arsenal chelsea manchester january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter nhs gp surgery practice health hospital nurse doctor linkworker'.split(
    ' ',
  )

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
]

const looksLike: Record<string, string> = {
  '@': 'a',
  4: 'a',
  0: 'o',
  3: 'e',
  1: 'i',
  $: 's',
  5: 's',
}

const say = {
  short: `Make it longer: use ${leastLetters} letters or more. Three or four words you will remember work well.`,
  long: `Make it shorter: use ${mostLetters} letters or fewer.`,
  common:
    'Many people use this one, so it is easy to guess. Put three or four unrelated words together.',
  pattern:
    'This follows a pattern that is easy to guess. Put three or four unrelated words together.',
  known: 'Leave out your name, your e-mail, where you work and “Holdfast”. Use other words.',
}

/** What to do about a password that cannot be taken, or null when it can. */
export function passwordRefusal(password: string, known: KnownWords): string | null {
  const letters = Array.from(password.normalize('NFKC')).length
  if (letters < leastLetters) return say.short
  if (letters > mostLetters) return say.long
  const small = password.normalize('NFKC').toLowerCase()
  if (isMostly(small, [...wordsOf(known), 'holdfast'])) return say.known
  if (isCommon(small)) return say.common
  return isPattern(small) ? say.pattern : null
}

const isCommon = (small: string) =>
  commonPasswords.has(small) || commonPasswords.has(unmask(small)) || isMostly(small, usual, 4)

const unmask = (text: string) => Array.from(text, (letter) => looksLike[letter] ?? letter).join('')

/** True when too little is left once these words, digits and signs are taken out. */
function isMostly(small: string, words: readonly string[], least = 7): boolean {
  return [small, unmask(small)].some((text) => {
    const rest = longestFirst(words).reduce((left, word) => left.replaceAll(word, ' '), text)
    return rest !== text && rest.replaceAll(/[^\p{L}]/gu, '').length < least
  })
}

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)

/** Parts of one or two letters are in every sentence. */
const wordsOf = (known: KnownWords) =>
  known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\d]+/u)).filter((it) => it.length > 2)

function isPattern(small: string): boolean {
  if (new Set(small).size < 5 || /^(.{1,8}?)\1+.{0,3}$/u.test(small)) return true
  return runsOff(small) <= 4
}

/** How many letters are not the next on the keyboard or in the alphabet, either way round. */
function runsOff(small: string): number {
  const both = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')])
  const letters = Array.from(small)
  return letters.filter(
    (letter, i) => i > 0 && !both.some((row) => row.includes(letters[i - 1]! + letter)),
  ).length
}
