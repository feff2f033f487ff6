import { expect } from 'vitest'

/** What every answer carries, whatever it is an answer to (trust.md 4). */
export const promised: Record<string, RegExp> = {
  'content-security-policy':
    /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  'strict-transport-security': /max-age=31536000/,
  'x-content-type-options': /^nosniff$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\)/,
}

export function expectPromised(headers: Headers, what = '') {
  for (const [name, value] of Object.entries(promised)) {
    expect(headers.get(name) ?? '', `${name} ${what}`).toMatch(value)
  }
}
