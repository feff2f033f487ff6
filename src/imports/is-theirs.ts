import { plainHeader } from './headers.ts'

/** Letters of a name with its e-mail; a longer text names somebody else, if anyone. */
const mostOfAName = 300

type Somebody = { name: string; email: string | null }

/** Whether a cell that says whose row it is means this person: their name, either way round, or e-mail. */
export function isTheirs(written: string, { name, email }: Somebody): boolean {
  const text = written.trim().toLowerCase()
  if (text === '' || text.length > mostOfAName) return false
  if (email && (text === email || text.includes(`<${email}>`) || text.includes(`(${email})`))) {
    return true
  }
  const bare = text.replaceAll(/\([^)]*\)|<[^>]*>/g, ' ')
  const [last, first] = bare.split(',')
  const asWritten = plainHeader(first === undefined ? bare : `${first} ${last}`)
  return asWritten === plainHeader(name)
}
