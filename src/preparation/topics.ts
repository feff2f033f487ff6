/** Topics are written one below the other: the marks of a list are not part of them. */
export const topicsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s\-*•]+/, '').trim())
    .filter((line) => line !== '')
