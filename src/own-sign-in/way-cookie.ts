/** Seconds: the browser forgets it when the attempt is over too. */
const lasts = 600

/** Lax, because the answer comes from the provider's page; `__Host-` needs https (trust.md 3). */
const nameFor = (baseUrl: string) =>
  baseUrl.startsWith('https:') ? '__Host-holdfast-way' : 'holdfast-way'

/** Which browser an attempt was begun in; null when this one began none. */
export function readWayCookie(headers: Headers, baseUrl: string): string | null {
  const start = `${nameFor(baseUrl)}=`
  const cookies = headers.get('cookie')?.split(/;\s*/) ?? []
  const value = cookies.find((each) => each.startsWith(start))?.slice(start.length)
  return value && /^[\w-]{43}$/.test(value) ? value : null
}

export const setWayCookie = (token: string, baseUrl: string) =>
  `${nameFor(baseUrl)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${lasts}${
    baseUrl.startsWith('https:') ? '; Secure' : ''
  }`
