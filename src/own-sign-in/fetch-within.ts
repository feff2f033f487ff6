import type { CustomFetch } from 'openid-client'
import { mayAsk, mostBytes, patience } from './rules.ts'

/** An address that the server does not ask. */
export class NotAsked extends Error {}
/** An answer longer than any provider has reason to give. */
export class TooMuch extends Error {}

/**
 * Asks providers and nobody else: the address is looked at first, nothing is followed elsewhere,
 * an answer has a most, and all that is asked through one of these is over after `patience`.
 */
export function fetchWithin(baseUrl: string): CustomFetch {
  const over = AbortSignal.timeout(patience)
  return async (url, { body, method, headers: sends }) => {
    if (!mayAsk(url, baseUrl)) throw new NotAsked(url)
    const sent = body === undefined || body === null ? {} : { body: body as BodyInit }
    const asked = { method, headers: sends, redirect: 'manual', signal: over, ...sent } as const
    const answer = await fetch(url, asked)
    const bytes = await readAtMost(answer)
    const { status } = answer
    const type = answer.headers.get('content-type')
    const headers = new Headers(type ? { 'content-type': type } : {})
    return new Response(bytes.length > 0 ? bytes : null, { status, headers })
  }
}

async function readAtMost({ body }: Response): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > mostBytes) throw new TooMuch()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
