const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether an unsafe request comes from our own pages, whatever its content type (trust.md 4).
 * On loopback the same port under any of its names is our own address.
 */
export function isFromOurPages(headers: Headers, baseUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && isSamePlace(origin, baseUrl)
}

function isSamePlace(origin: string, baseUrl: string) {
  if (!URL.canParse(origin)) return false
  const [theirs, ours] = [new URL(origin), new URL(baseUrl)]
  if (theirs.origin === ours.origin) return true
  const bothLoopback = loopback.has(theirs.hostname) && loopback.has(ours.hostname)
  return bothLoopback && theirs.protocol === ours.protocol && theirs.port === ours.port
}
