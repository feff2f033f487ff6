import { readFileSync } from 'node:fs'

const sheet = readFileSync(new URL('../../static/app.css', import.meta.url), 'utf8')

export type Tokens = Record<string, string>

/** The tokens set by one selector, from inside a media query when `media` names one. */
export function tokensOf(selector: string, media?: string): Tokens {
  const from = media ? sheet.indexOf(`@media (${media})`) : 0
  const start = sheet.indexOf(`${selector} {`, from)
  if (from < 0 || start < 0) throw new Error(`The stylesheet has no ${media ?? ''} ${selector}`)
  const block = sheet.slice(start, sheet.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map((found) => [found[1], found[2]]),
  )
}

/** WCAG relative luminance of `#rrggbb`, from 0 for black to 1 for white. */
function luminance(colour: string) {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(colour)
  if (!parts) throw new Error(`${colour} is not a colour`)
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => linear(parseInt(part, 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number) {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** WCAG contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
