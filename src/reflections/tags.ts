/** Tags on one reflection, and letters in one of them. */
export const mostTags = 8
export const mostLetters = 30

/** 'Endings, my  limits,endings' as its tags: small letters, each once, in the order typed. */
export const readTags = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,\n]/)
      .map((tag) => tag.replace(/\s+/g, ' ').trim().toLowerCase())
      .filter((tag) => tag !== ''),
  ),
]

/** What stands in the way of keeping them, or null. */
export function tagsProblem(tags: readonly string[]): string | null {
  if (tags.length > mostTags) return `Use ${mostTags} tags or fewer.`
  if (tags.some((tag) => tag.length > mostLetters)) {
    return `Make each tag ${mostLetters} letters or shorter, with a comma between them.`
  }
  return null
}

export const joinTags = (tags: readonly string[]): string => tags.join(', ')
