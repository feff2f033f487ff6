import { inflateRawSync } from 'node:zlib'

/** One file inside a packed one, as its table of contents has it. */
export type Entry = {
  name: string
  flags: number
  method: number
  packed: number
  size: number
  offset: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const wideEndMark = 0x07064b50

/** The table of contents; null when there is none, or it is of the kind for very large files. */
export function contentsOf(bytes: Buffer): Entry[] | null {
  const end = endOf(bytes)
  if (end === null || (end >= 20 && bytes.readUInt32LE(end - 20) === wideEndMark)) return null
  const count = bytes.readUInt16LE(end + 8)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let place = 0; place < count; place++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** From the back, as every reader looks for it. */
function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= 0 && bytes.length - at <= 65_558; at--) {
    if (bytes.readUInt32LE(at) === endMark) return at
  }
  return null
}

/** Unfolds one entry to no more than it says it is; null when it is something else. */
export function unfold(bytes: Buffer, entry: Entry): Buffer | null {
  const { offset, packed, size, method } = entry
  if (offset + 30 > bytes.length) return null
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) return null
  const raw = bytes.subarray(start, start + packed)
  if (method === 0) return packed === size ? raw : null
  try {
    const out = inflateRawSync(raw, { maxOutputLength: Math.max(1, size) })
    return out.length === size ? out : null
  } catch {
    return null
  }
}
