/** A line with the words that were looked for marked in it. */
export type MarkedLine = { text: string; marked: boolean }[]

/** Letters of one line that a result shows. */
const mostShown = 160

type Texts = { title: string | null; body: string; tags: readonly string[] }

export type Matcher = (texts: Texts) => { title: MarkedLine | null; line: MarkedLine } | null

/** Finds texts that have every word, in any case, in the title, the tags or the text itself. */
export function matcher(words: string): Matcher {
  const wanted = [...new Set(words.trim().split(/\s+/))].filter((word) => word !== '')
  const each = wanted.map((word) => new RegExp(literal(word), 'iu'))
  const any = new RegExp(`(${wanted.map(literal).join('|')})`, 'giu')
  return ({ title, body, tags }) => {
    const beside = [title ?? '', ...tags].join('\n')
    if (!each.every((word) => word.test(beside) || word.test(body))) return null
    const shown = wanted.length > 0 ? mark(lineWith(body, each), any) : []
    return {
      title: title === null ? null : mark(title, wanted.length > 0 ? any : null),
      line: shown,
    }
  }
}

const literal = (word: string) => word.replaceAll(/[\\^$*+?.()|[\]{}]/g, '\\$&')

/** The line of the first word that stands in the text, cut to what surrounds it. */
function lineWith(body: string, words: readonly RegExp[]): string {
  const places = words.map((word) => body.search(word)).filter((place) => place >= 0)
  if (places.length === 0) return ''
  const at = Math.min(...places)
  const from = body.lastIndexOf('\n', at) + 1
  const end = body.indexOf('\n', at)
  const line = body.slice(from, end === -1 ? undefined : end)
  const begin = Math.max(0, at - from - mostShown / 2)
  const cut = line.slice(begin, begin + mostShown)
  return `${begin > 0 ? '…' : ''}${cut}${begin + mostShown < line.length ? '…' : ''}`
}

function mark(text: string, words: RegExp | null): MarkedLine {
  if (words === null) return [{ text, marked: false }]
  return text
    .split(words)
    .map((part, place) => ({ text: part, marked: place % 2 === 1 }))
    .filter((part) => part.text !== '')
}
