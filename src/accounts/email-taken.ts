import { unfit, type Refusal } from '../access/change.ts'

/** Says neither who has it nor where they work. */
export const emailTaken = unfit('email', 'That e-mail cannot be used here. Use another one.')

/** Two people may take one e-mail in the same moment: the database lets the first have it. */
export async function orEmailTaken<T>(work: Promise<T>): Promise<T | Refusal> {
  try {
    return await work
  } catch (error) {
    if (isDouble(error)) return emailTaken
    throw error
  }
}

function isDouble(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  const double = code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE'
  return double && /email/.test(message ?? '')
}
