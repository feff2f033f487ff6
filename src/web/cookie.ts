/** One says who is signed in; the other that this phone may check in for somebody, and no more. */
const names = { session: 'holdfast', phone: 'holdfast-phone' }
type Kind = keyof typeof names

/** `__Host-` needs https; plain http is only for loopback (trust.md 3). */
const nameFor = (baseUrl: string, kind: Kind) =>
  baseUrl.startsWith('https:') ? `__Host-${names[kind]}` : names[kind]

const attributes = (baseUrl: string) =>
  `Path=/; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`

export function readCookie(
  headers: Headers,
  baseUrl: string,
  kind: Kind = 'session',
): string | undefined {
  const start = `${nameFor(baseUrl, kind)}=`
  const cookies = headers.get('cookie')?.split(/;\s*/) ?? []
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length)
}

export const setCookie = (token: string, baseUrl: string) =>
  `${nameFor(baseUrl, 'session')}=${token}; ${attributes(baseUrl)}`

/** The only cookie that outlives the browser: for so many days. */
export const setPhoneCookie = (token: string, baseUrl: string, days: number) =>
  `${nameFor(baseUrl, 'phone')}=${token}; Max-Age=${days * 86_400}; ${attributes(baseUrl)}`

export const dropCookie = (baseUrl: string, kind: Kind = 'session') =>
  `${nameFor(baseUrl, kind)}=; Max-Age=0; ${attributes(baseUrl)}`
