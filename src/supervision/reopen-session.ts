import type { Act } from '../access/change.ts'
import type { Asked } from '../sessions/hold-session.ts'
import { reopenInto } from '../sessions/reopen-session.ts'

/** The way back from a slip: called off, missed or held, and now in the diary again. */
export const reopenSession = (act: Act, asked: Asked) =>
  act.change('supervision.book', (change) => reopenInto(change, asked))
