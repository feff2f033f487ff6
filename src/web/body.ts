/** The most a form may send, in bytes. */
const mostBytes = 256 * 1024

/** Read and thrown away before answering, so that the browser shows our page, not a reset. */
const mostDrained = 8 * 1024 * 1024

export type Fields = ReadonlyMap<string, readonly string[]>
export type BodyRefusal = 'too_large' | 'malformed'

/** The only reader of request bodies: two form encodings, a limit, and clean text. */
export async function readBody(request: Request): Promise<Fields | BodyRefusal> {
  const bytes = await readBytes(request)
  if (typeof bytes === 'string') return bytes
  try {
    const pairs = await parse(bytes, request.headers.get('content-type') ?? '')
    return pairs.some(([name, value]) => !isClean(name) || !isClean(value))
      ? 'malformed'
      : group(pairs)
  } catch {
    return 'malformed'
  }
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer> | BodyRefusal> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size <= mostBytes) chunks.push(chunk)
      if (size > mostDrained) break
    }
  } catch {
    return 'malformed'
  }
  return size > mostBytes ? 'too_large' : new Uint8Array(Buffer.concat(chunks))
}

function parse(bytes: Uint8Array<ArrayBuffer>, type: string) {
  const kind = type.split(';')[0]!.trim().toLowerCase()
  if (kind === 'multipart/form-data') return parseMultipart(bytes, type)
  if (kind === 'application/x-www-form-urlencoded' || bytes.length === 0) return parseUrl(bytes)
  throw new Error('Not a form')
}

async function parseMultipart(bytes: Uint8Array<ArrayBuffer>, type: string) {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  return [...form.entries()].map(([name, value]) => {
    if (typeof value !== 'string') throw new Error('Files are not taken here')
    return [name, value] as const
  })
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
