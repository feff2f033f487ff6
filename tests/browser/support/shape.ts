/** Values that change how a thing looks, or what it is. */
const kept = ['class', 'type', 'role', 'aria-current', 'aria-expanded', 'aria-live']
const attribute = / ([\w:-]+)(?:="([^"]*)")?/g
const alike = /(<(li|tr|p|dt|dd|option|label|div)\b[^>]*>(?:(?!<\2\b).)*?<\/\2>)\1+/g

/** How a page is built, without its words: rows that are built alike stand in it once. */
export const shapeOf = (html: string) =>
  html
    .replace(/^.*?<body/s, '<body')
    .replaceAll(/>\s*[^<\s][^<]*/g, '>w')
    .replaceAll(/>\s+</g, '><')
    .replaceAll(/<\w[^>]*>/g, (tag) => tag.replaceAll(attribute, valueless))
    .replaceAll(alike, '$1')
    .replaceAll(alike, '$1')

function valueless(whole: string, name: string, value: string | undefined) {
  if (kept.includes(name)) return whole
  return value ? ` ${name}="w"` : ` ${name}`
}
