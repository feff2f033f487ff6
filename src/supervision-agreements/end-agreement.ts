import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { line, type Rule } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import type { AgreementEnding } from '../database/schema.ts'
import { signers } from './signers.ts'

/** Whoever signed it may end it, and so may a lead: it must not go on when somebody has left. */
const enders: Rule[] = [...signers, line]

/** Ends what is in force from now on. Why is a word from a list, for those who signed it. */
export const endAgreement = (act: Act, id: string, { reason }: { reason: AgreementEnding }) =>
  act.change('supervision_agreement.end', async (change) => {
    const { db, who } = change
    const theirs = change.writable('supervision_agreement', ...enders)
    const ended = await db
      .updateTable('supervision_agreement')
      .set((of) => ({
        status: 'ended',
        ended_at: who.now,
        end_reason: reason,
        version: of('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('status', '=', 'in_force')
      .where('id', 'in', theirs)
      .returning('employment_id')
      .executeTakeFirst()
    if (ended) {
      await reassess(change, ended.employment_id)
      return done({ id })
    }
    const row = await db
      .selectFrom('supervision_agreement')
      .select('id')
      .where('id', '=', id)
      .where('id', 'in', theirs)
      .executeTakeFirst()
    return row ? changedSince : notFound
  })
