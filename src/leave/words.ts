export const partWords = {
  whole: 'Whole days',
  morning: 'A morning',
  afternoon: 'An afternoon',
} as const

/** What leave does (product.md 5.2, 5.4 and 4, principle 9): nothing else follows from it. */
export const whatLeaveDoes = [
  'Nobody is asked why you are away, and nobody can say.',
  'Nothing is asked of you: no check-in and no reminder.',
  'When a lead is away, the days to answer an alert wait for them or their back-up.',
  'A week with more than half of it on leave is left out of the numbers.',
  'A contact on a whole day of leave counts as out of hours.',
] as const
