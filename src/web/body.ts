import type { Held } from './body-room.ts'

/** The most a form may send, in bytes. */
const mostBytes = 256 * 1024

/** Read and thrown away before answering, so that the browser shows our page, not a reset. */
const mostDrained = 8 * 1024 * 1024

/** The most a file may be, in bytes, where a route takes one. */
export const mostFileBytes = 5 * 1024 * 1024

export type Fields = ReadonlyMap<string, readonly string[]>
export type BodyRefusal = 'too_large' | 'malformed' | 'no_room'
export type Bound = { takesFile?: boolean; held: Held }
/** What a form sent; `file` only where the route takes one, and somebody chose one. */
export type Body = { fields: Fields; file: Uint8Array | null }

/** The name of the one field that may hold a file. */
const fileField = 'file'

/**
 * The only reader of request bodies: two form encodings, a limit, and clean text. A route that
 * takes a file takes one, in parts, beside the same fields as any other.
 */
export async function readBody(
  request: Request,
  { takesFile = false, held }: Bound,
): Promise<Body | BodyRefusal> {
  const type = request.headers.get('content-type') ?? ''
  const isWide = takesFile && kindOf(type) === inParts
  const bytes = await readBytes(request, isWide ? mostBytes + mostFileBytes : mostBytes, held)
  if (typeof bytes === 'string') return bytes
  try {
    const { pairs, file } = await parse(bytes, type, isWide)
    if (pairs.some(([name, value]) => !isClean(name) || !isClean(value))) return 'malformed'
    const size = pairs.reduce((sum, [, value]) => sum + value.length, 0)
    if (size > mostBytes || (file?.byteLength ?? 0) > mostFileBytes) return 'too_large'
    return { fields: group(pairs), file }
  } catch {
    return 'malformed'
  }
}

async function readBytes(
  request: Request,
  most: number,
  held: Held,
): Promise<Uint8Array<ArrayBuffer> | BodyRefusal> {
  // It grows: a list of many tiny pieces would be far more memory than what they hold.
  const bytes = new ArrayBuffer(0, { maxByteLength: most })
  let [size, fits] = [0, true]
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      fits &&= size > most || held.take(chunk.byteLength)
      const isKept = size <= most && fits
      bytes.resize(isKept ? size : 0)
      if (isKept) new Uint8Array(bytes).set(chunk, size - chunk.byteLength)
      if (size > mostDrained) break
    }
  } catch {
    return 'malformed'
  }
  if (size > most) return 'too_large'
  return fits ? new Uint8Array(bytes.slice(0)) : 'no_room'
}

type Pairs = (readonly [name: string, value: string])[]
type Parsed = { pairs: Pairs; file: Uint8Array | null }

const inParts = 'multipart/form-data'
const kindOf = (type: string) => type.split(';')[0]!.trim().toLowerCase()

async function parse(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  takesFile: boolean,
): Promise<Parsed> {
  const kind = kindOf(type)
  if (kind === inParts) return parseMultipart(bytes, type, takesFile)
  if (kind === 'application/x-www-form-urlencoded' || bytes.length === 0) {
    return { pairs: parseUrl(bytes), file: null }
  }
  throw new Error('Not a form')
}

/** What a file is called says nothing that is used, so it is never looked at. */
async function parseMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  takesFile: boolean,
): Promise<Parsed> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const pairs: Pairs = []
  const files: Uint8Array[] = []
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') pairs.push([name, value])
    else if (takesFile && name === fileField) files.push(new Uint8Array(await value.arrayBuffer()))
    else throw new Error('Files are not taken here')
  }
  if (files.length > 1) throw new Error('One file at a time')
  // A browser sends an empty file when nobody chose one.
  return { pairs, file: files[0]?.byteLength ? files[0] : null }
}

/** `decodeURIComponent` refuses bytes that are not UTF-8; `URLSearchParams` would hide them. */
function parseUrl(bytes: Uint8Array<ArrayBuffer>) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const decode = (part: string) => decodeURIComponent(part.replaceAll('+', ' '))
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name, ...rest] = pair.split('=')
      return [decode(name!), decode(rest.join('='))] as const
    })
}

const isClean = (text: string) => text.isWellFormed() && !text.includes('\0')

function group(pairs: readonly (readonly [string, string])[]): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const clean = value.normalize('NFC').replaceAll('\r\n', '\n')
    const known = fields.get(name)
    if (known) known.push(clean)
    else fields.set(name, [clean])
  }
  return fields
}
