/** The first that fits wins: most browsers also name the ones they descend from. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\w*\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const places: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'a Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'a Mac'],
  [/Linux/, 'Linux'],
]

const first = (list: readonly [RegExp, string][], text: string) =>
  list.find(([pattern]) => pattern.test(text))?.[1]

/** 'Chrome on Windows': enough to know one's own devices by, and no more is kept. */
export function sayDevice(userAgent: string | null): string {
  const text = userAgent ?? ''
  const place = first(places, text)
  const browser = first(browsers, text) ?? 'A browser'
  return place ? `${browser} on ${place}` : browser
}
