import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../database/schema.ts'

/** A query in which one version of an agreement is called `a`. */
type WithAgreement = ExpressionBuilder<Database & { a: Database['agreement'] }, 'a'>

/**
 * The day to look at an agreement again: as its latest review moved it, or else as it was signed.
 * Give it the builder of a query whose agreement is called `a`; it reads the asker's slices there.
 */
export const lookAgainOn = (of: WithAgreement) =>
  of.fn.coalesce(
    of
      .selectFrom('agreement_review as r')
      .select('r.next_on')
      .whereRef('r.agreement_id', '=', 'a.id')
      .orderBy('r.made_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(1),
    'a.review_on',
  )
