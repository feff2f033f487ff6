import type { CreditRule } from '../sessions/credit.ts'

export const creditWords: Record<CreditRule, string> = {
  full: 'All of it counts for each person',
  bacp: 'By the rule of BACP',
  babcp: 'By the rule of BABCP',
}

export const creditHints: Record<CreditRule, string> = {
  full: 'Two hours in a group are two hours for each.',
  bacp: 'Up to four people: half the time for each. More: the time shared out.',
  babcp: 'The time shared out, then doubled. At most four people.',
}

/** Why a session is on the bill. */
export const chargeWords = {
  held: 'Held',
  late: 'Called off late',
  missed: 'Nobody came',
  cancelled: 'Called off in time',
} as const

/** Where the words of a new contract start. The three of them make their own of it. */
export const startingConfidentiality = `What is said in supervision stays between the supervisor and the worker.

The employer is told the date, the minutes and who came. It is told nothing else.

The supervisor tells somebody else only if a person may come to serious harm, or if the law says so. They tell the worker first, whenever that is safe. They record why and whom they told, never what was said.`
