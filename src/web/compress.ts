import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Smaller bodies are sent as they are: one packet either way. */
const least = 1400

const brotli = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 1,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
}

type Encoded = { body: string | Uint8Array<ArrayBuffer>; encoding: 'br' | 'gzip' | null }

/**
 * At the lowest level and at once: for pages of this size the asynchronous stream costs
 * several times the compression itself.
 */
export function compress(text: string, accepts: string | null): Encoded {
  if (!accepts || text.length < least) return { body: text, encoding: null }
  if (accepts.includes('br')) return { body: brotliCompressSync(text, brotli), encoding: 'br' }
  if (accepts.includes('gzip')) return { body: gzipSync(text, { level: 1 }), encoding: 'gzip' }
  return { body: text, encoding: null }
}
