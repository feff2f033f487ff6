/** Deadlock found, and two changes that could not both be first: PostgreSQL undid one of them. */
const undone: ReadonlySet<unknown> = new Set(['40P01', '40001'])

/** How often a transaction is begun anew, after the first time. */
const mostAgain = 2

/** Runs a whole transaction, and again when PostgreSQL undid it for somebody else's sake. */
export async function tryAgain<T>(transaction: () => Promise<T>, left = mostAgain): Promise<T> {
  try {
    return await transaction()
  } catch (error) {
    if (left === 0 || !undone.has((error as { code?: unknown }).code)) throw error
    return tryAgain(transaction, left - 1)
  }
}
