import type { Database } from '../database/schema.ts'

type Broken = Database['broken_confidence']

/** Why a supervisor had to tell somebody (product.md 5.8): a word from a list, never what was said. */
export const confidenceWords: Record<Broken['reason'], string> = {
  risk_to_self: 'Worry that the worker may come to harm',
  risk_to_others: 'Worry that somebody else may come to harm',
  child: 'Worry about a child',
  adult: 'Worry about an adult who needs care',
  law: 'The law asked for it',
  conduct: 'Worry about how the work is done',
}

export const toldWords: Record<Broken['told'], string> = {
  emergency: 'The emergency services',
  gp: 'A GP',
  safeguarding: 'The safeguarding lead',
  employer: 'The employer',
  police: 'The police',
  regulator: 'A professional body',
}
