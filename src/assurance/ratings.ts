/** Words and numbers of a clinical risk matrix, as NHS England prints it beside DCB0129. */
export const severities = {
  minor: 'Minor',
  significant: 'Significant',
  considerable: 'Considerable',
  major: 'Major',
  catastrophic: 'Catastrophic',
} as const

export const likelihoods = {
  very_low: 'Very low',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  very_high: 'Very high',
} as const

export type Severity = keyof typeof severities
export type Likelihood = keyof typeof likelihoods

/** A row for each likelihood, a column for each severity, the mildest first. */
const matrix: Record<Likelihood, readonly number[]> = {
  very_low: [1, 1, 2, 2, 3],
  low: [1, 2, 2, 3, 4],
  medium: [2, 2, 3, 3, 4],
  high: [2, 3, 3, 4, 5],
  very_high: [3, 4, 4, 5, 5],
}

/** 1 to 5: how much is to be done about it. */
export const ratingOf = (severity: Severity, likelihood: Likelihood): number =>
  matrix[likelihood][Object.keys(severities).indexOf(severity)]!

const meanings = [
  'acceptable',
  'acceptable where it cannot be made smaller for a fair cost',
  'undesirable: only where it cannot be made smaller in practice',
  'make it smaller before use',
  'not to be used like this',
]

/** 'Considerable, low: 2, acceptable where it cannot be made smaller for a fair cost' */
export function sayRating(severity: Severity, likelihood: Likelihood): string {
  const rating = ratingOf(severity, likelihood)
  return `${severities[severity]}, ${likelihoods[likelihood].toLowerCase()}: ${rating}, ${meanings[rating - 1]!}`
}
