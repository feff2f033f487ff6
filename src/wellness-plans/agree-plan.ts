import { changedSince, done, notFound, type Act } from '../access/change.ts'
import { bondedPerson, askedToAgree } from '../access/private-relations.ts'
import { all } from '../access/relations.ts'
import { tell } from '../notices/tell.ts'
import { seenNumber } from './rules.ts'
import { sharedParts } from './shared-queries.ts'

const agreesIt = all(askedToAgree, bondedPerson('line'))

/** The lead's yes to exactly the parts and words that stood on their page. */
export const agreePlan = (act: Act, { person, seen }: { person: string; seen: number }) =>
  act.change('plan.agree', async (change) => {
    const mine = change.writable('wellness_plan', agreesIt)
    const plan = await change.db
      .updateTable('wellness_plan')
      .set((of) => ({ version: of.ref('version') }))
      .where('person_id', '=', person)
      .where('id', 'in', mine)
      .returning(['id', 'agreed_at'])
      .executeTakeFirst()
    const parts = await sharedParts(change.view, person)
    if (!plan || parts.length === 0) return notFound
    if (plan.agreed_at !== null || seenNumber(parts) !== seen) return changedSince
    const { now } = change.who
    await change.db
      .updateTable('wellness_plan')
      .set((of) => ({ agreed_at: now, version: of('version', '+', 1) }))
      .where('id', '=', plan.id)
      .where('id', 'in', mine)
      .execute()
    const key = `plan ${plan.id} agreed ${now}`
    await tell(change, [
      { to: person, what: 'plan_agreed', about: plan.id, key, urgency: 'digest' },
    ])
    return done({ id: plan.id })
  })
