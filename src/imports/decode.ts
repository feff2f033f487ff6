import type { Problem } from './cell.ts'

export type Decoded = { text: string; said: string | null }

const garbled: Problem = {
  problem:
    'We cannot read the letters in this file. Save it as “CSV UTF-8” or as an Excel workbook, and choose that one.',
}

/**
 * Text of a file: by its mark, by where its empty bytes lie, as UTF-8, or else as Windows-1252,
 * which is said so that odd letters are noticed.
 */
export function decode(bytes: Buffer): Decoded | Problem {
  if (startsWith(bytes, 0xff, 0xfe)) return wide(bytes.subarray(2), 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return wide(bytes.subarray(2), 'utf-16be')
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return utf8(bytes.subarray(3)) ?? garbled
  const [even, odd] = emptyBytes(bytes)
  if (odd > bytes.length / 8 && even === 0) return wide(bytes, 'utf-16le')
  if (even > bytes.length / 8 && odd === 0) return wide(bytes, 'utf-16be')
  if (even + odd > 0) return garbled
  return utf8(bytes) ?? windows(bytes)
}

const startsWith = (bytes: Buffer, ...start: number[]) =>
  start.every((byte, place) => bytes[place] === byte)

/** Empty bytes at even and at odd places of the first few thousand. */
function emptyBytes(bytes: Buffer): [number, number] {
  const found: [number, number] = [0, 0]
  bytes.subarray(0, 4000).forEach((byte, place) => {
    if (byte === 0) found[place % 2 === 0 ? 0 : 1] += 1
  })
  return found
}

function wide(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded | Problem {
  const text = attempt(encoding, bytes)
  return text === null || text.includes('\0') ? garbled : { text, said: null }
}

function utf8(bytes: Buffer): Decoded | null {
  const text = attempt('utf-8', bytes)
  return text === null || text.includes('\0') ? null : { text, said: null }
}

const windows = (bytes: Buffer): Decoded => ({
  text: new TextDecoder('windows-1252').decode(bytes),
  said: 'This file is in an older kind of text (Windows-1252). Look whether letters such as é and £ came out right.',
})

function attempt(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
