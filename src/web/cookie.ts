/** `__Host-` needs https; plain http is only for loopback (trust.md 3). */
const nameFor = (baseUrl: string) => (baseUrl.startsWith('https:') ? '__Host-holdfast' : 'holdfast')

const attributes = (baseUrl: string) =>
  `Path=/; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`

export function readCookie(headers: Headers, baseUrl: string): string | undefined {
  const start = `${nameFor(baseUrl)}=`
  const cookies = headers.get('cookie')?.split(/;\s*/) ?? []
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length)
}

export const setCookie = (token: string, baseUrl: string) =>
  `${nameFor(baseUrl)}=${token}; ${attributes(baseUrl)}`

export const dropCookie = (baseUrl: string) =>
  `${nameFor(baseUrl)}=; Max-Age=0; ${attributes(baseUrl)}`
