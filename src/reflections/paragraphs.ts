/** The parts of a text that can be sent on their own: a blank line ends one. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The parts that were picked, in the order of the text, and then the words that were typed. */
export function wordsToSend(body: string, picked: readonly number[], typed: string): string {
  const parts = paragraphsOf(body).filter((_, place) => picked.includes(place))
  return [...parts, typed.trim()].filter((part) => part !== '').join('\n\n')
}
