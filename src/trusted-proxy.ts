import { BlockList, isIP } from 'node:net'

/** Whose word is taken for where a request comes from: so many proxies in a row, or these. */
export type Trusted = { hops: number } | { isProxy: (address: string) => boolean }

/** `1`, or addresses and ranges of them with commas between; null for what is neither. */
export function readTrusted(text: string): Trusted | null {
  if (/^[1-9]$/.test(text)) return { hops: Number(text) }
  const list = new BlockList()
  for (const each of text.split(',').map((part) => part.trim())) {
    const [address = '', bits] = each.split('/')
    const family = isIP(address)
    if (!family || (bits !== undefined && !isRange(bits, family))) return null
    const kind = family === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(address, kind)
    else list.addSubnet(address, Number(bits), kind)
  }
  return { isProxy: (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') }
}

const isRange = (bits: string, family: number) =>
  /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)

/** As proxies write it, with a port or in brackets, and as it is. */
function plain(given: string): string | null {
  const text = given.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text
  const address = isIP(bare) ? bare : bare.replace(/:\d+$/, '')
  return isIP(address) ? address : null
}

/**
 * Where a request comes from: the other end of the line, or what the last proxy that is trusted
 * says was the other end of its own. What stands left of that anybody may have written.
 */
export function addressFrom(
  socket: string,
  forwarded: string | null | undefined,
  trusted: Trusted | null,
): string {
  const near = plain(socket) ?? socket
  if (!trusted || !forwarded) return near
  const chain = [near, ...forwarded.split(',').toReversed().map(plain)]
  const isProxy = (place: number) =>
    'hops' in trusted ? place < trusted.hops : trusted.isProxy(chain[place]!)
  let at = 0
  while (isProxy(at) && typeof chain[at + 1] === 'string') at += 1
  return chain[at]!
}
