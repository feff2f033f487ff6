import type { Mood, Theme } from '../database/schema.ts'

/** What the week was about, in words that say nothing of any one person. */
export const themeWords: Record<Theme, string> = {
  workload: 'How much there is to do',
  risk: 'Risk and safety',
  waiting: 'Waiting for services',
  loss: 'Loss and grief',
  anger: 'Anger and hard words',
  boundaries: 'Where our work ends',
  practice: 'Working with the practice',
  home: 'Work coming home',
  learning: 'Something we learned',
  good_news: 'Good news',
}

export const sayThemes = (themes: string | readonly string[] | undefined) =>
  [themes ?? []]
    .flat()
    .map((theme) => themeWords[theme as Theme])
    .toSorted()
    .join('; ')

export const moodWords: Record<Mood, string> = {
  light: 'Light',
  steady: 'Steady',
  tired: 'Tired',
  heavy: 'Heavy',
}

export const momentWords = { in: 'Before', out: 'After' } as const

/** Why it cannot close yet (experience.md 4). */
export const oneNameWords = (count: number) =>
  count === 1
    ? 'One thing still has only one name on it. Who could stand alongside?'
    : `${count} things still have only one name on them. Who could stand alongside?`
