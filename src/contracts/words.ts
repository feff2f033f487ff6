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
