import { Chance } from '../access/oracle/chance.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { everyone, type Viewer } from '../access/matrix/viewers.ts'
import type { Sent } from '../support/client.ts'

export type Request = {
  method: string
  path: string
  viewer: Viewer
  body?: string
  headers: Record<string, string>
}

const words = [
  ['', ' ', '0', '-1', '1e9', '007', '999999999999999999999', '3.14', 'NaN', 'null', 'true'],
  ['2026-02-30', '0000-00-00', '9999-12-31', '-000001-01-01', '2026-11-10T10:00', '25:61', '24:00'],
  ["'; drop table person; --", '" or 1=1', '%', '_', '\\', '$1', '?', ':x', '{{7*7}}', '${x}'],
  ['<script>alert(1)</script>', '<b>', '&amp;', 'javascript:alert(1)', '../../etc/passwd'],
  ['=1+1', '@x', '\t', '\n', '\r\n', '\u0000', '\u0001', '\u007f', '\u202e', '\ufeff', '\u200b'],
  ['🪸', '👩‍👩‍👧', 'é', 'e\u0301', 'ﬁ', '\ud800', '\udfff', '١٢٣', 'İ', 'ß', '一二三'],
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '[]', '{}', 'a'.repeat(5000)],
  ['person-sam', 'holding-blueDoor', 'alert-samFelt', 'employment-tom', 'organisation-lantern'],
  ['waiting', 'high', 'intensive', 'only_me', 'words', 'settled', 'yes', 'on', 'phone', 'gp'],
].flat()

const paths = [
  '%00',
  '%ff',
  '%',
  '%2e%2e',
  '..',
  '.',
  '%2f',
  'a%20b',
  '__proto__',
  'a'.repeat(3000),
]
const queries = ['page', 'said', 'to', 'site', 'employment', 'organisation', 'filter', '__proto__']

const all = Object.entries(expectations)

/** One request that is nearly right, or not at all: the same from the same seed. */
export function drawRequest(chance: Chance): Request {
  const [name, cases] = chance.of(all)
  const asked = chance.of(cases)
  const [method] = name.split(' ') as [string]
  const headers: Record<string, string> = {}
  if (chance.is(0.1)) headers['hx-request'] = 'true'
  if (chance.is(0.1)) headers['accept-encoding'] = chance.of(['br', 'gzip', 'br, gzip', '*', ''])
  if (chance.is(0.05)) headers['user-agent'] = chance.of(words.filter(isHeader))
  const path = spoilPath(chance, asked.path)
  const viewer =
    chance.is(0.7) && asked.opens.length > 0 ? chance.of(asked.opens) : chance.of(everyone)
  if (method === 'get') return { method: 'GET', path, viewer, headers }
  headers['content-type'] = 'application/x-www-form-urlencoded'
  return { method: 'POST', path, viewer, headers, body: spoilBody(chance, asked.body ?? {}) }
}

const isHeader = (word: string) => /^[\u0020-\u007e]*$/.test(word)

function spoilPath(chance: Chance, path: string): string {
  const parts = path.split('/')
  if (chance.is(0.3)) parts[chance.below(parts.length - 1) + 1] = chance.of(paths)
  const query = Array.from(
    { length: chance.below(3) },
    () => `${chance.of(queries)}=${write(chance.of(words))}`,
  )
  return (
    parts.join('/') +
    (query.length > 0 ? `${path.includes('?') ? '&' : '?'}${query.join('&')}` : '')
  )
}

function spoilBody(chance: Chance, body: Sent): string {
  const pairs = Object.entries(body).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each] as [string, string]),
  )
  for (const pair of pairs) if (chance.is(0.35)) pair[1] = chance.of(words)
  if (chance.is(0.15) && pairs.length > 0) pairs.splice(chance.below(pairs.length), 1)
  if (chance.is(0.15)) pairs.push([chance.of(words), chance.of(words)])
  if (chance.is(0.1)) pairs.push(['form_id', chance.of([...words, 'form-1234-5678'])])
  return pairs.map(([name, value]) => `${write(name)}=${write(value)}`).join('&')
}

/** As bytes on the wire: half a surrogate pair has none of its own, so it is written by hand. */
function write(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}
