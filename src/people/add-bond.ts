import { done, notFound, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import type { BondKind } from '../database/schema.ts'
import type { Day } from '../time/types.ts'
import { endOf, startOf } from './bond-times.ts'

export type BondInput = {
  employment: string
  /** Somebody who works for the same organisation. */
  viewer: string
  kind: BondKind
  fromOn: Day
  untilOn: Day | null
}

/** Someone who may see part of another's work, from the start of one day to the end of another. */
export const addBond = (act: Act, input: BondInput) =>
  act.change('bond.add', async (change) => {
    const id = newId()
    const refusal = await insertBond(change, { ...input, id, field: 'viewer' })
    return refusal ?? done({ id })
  })

const notLinked = unfit(
  'viewer_email',
  'We could not link this e-mail. Ask them which one they sign in with.',
)

/** The same with someone who works elsewhere: their e-mail must be known to whoever links them. */
export const addOutsideBond = (act: Act, input: Omit<BondInput, 'viewer'> & { email: string }) =>
  act.change('bond.add', async (change) => {
    const { email, ...bond } = input
    const viewer = await change.db
      .selectFrom('person as p')
      .innerJoin('employment as e', 'e.person_id', 'p.id')
      .select('p.id')
      .where('p.email', '=', email)
      .where('p.deactivated_at', 'is', null)
      .where((of) =>
        of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', change.who.today)]),
      )
      .executeTakeFirst()
    if (!viewer) return notLinked
    const id = newId()
    const given = { ...bond, viewer: viewer.id, id, field: 'viewer_email', worksElsewhere: true }
    return (await insertBond(change, given)) ?? done({ id })
  })

type NewBond = BondInput & { id: string; field: string; worksElsewhere?: boolean }

/** The same inside another change; `field` is where a refusal is shown. */
export async function insertBond(change: Change, bond: NewBond): Promise<Refusal | null> {
  const { id, employment, viewer, kind, field } = bond
  if (bond.untilOn !== null && bond.untilOn < bond.fromOn) {
    return unfit('until_on', 'Choose a last day that is not before the first.')
  }
  const refusal = await refusePair(change, bond)
  if (refusal) return refusal
  const from_at = startOf(bond.fromOn)
  const until_at = bond.untilOn && endOf(bond.untilOn)
  if (await isBondedAlready(change, bond))
    return unfit(field, 'They are linked in this way already.')
  await change.db
    .insertInto('bond')
    .values({ id, employment_id: employment, viewer_id: viewer, kind, from_at, until_at })
    .execute()
  return null
}

async function refusePair(change: Change, { employment, viewer, field, worksElsewhere }: NewBond) {
  const target = await change.db
    .selectFrom('employment')
    .select(['person_id', 'organisation_id'])
    .where('id', '=', employment)
    .where('id', 'in', change.writable('employment', administers))
    .executeTakeFirst()
  if (!target) return notFound
  if (target.person_id === viewer)
    return unfit(field, 'Choose someone else: nobody answers to themselves.')
  if (worksElsewhere) return null
  const works = await change.db
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select('e.id')
    .where('e.person_id', '=', viewer)
    .where('e.organisation_id', '=', target.organisation_id)
    .where('p.deactivated_at', 'is', null)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', change.who.today)]))
    .executeTakeFirst()
  return works ? null : unfit(field, 'Choose someone from your organisation.')
}

async function isBondedAlready(change: Change, { employment, viewer, kind, fromOn }: NewBond) {
  const row = await change.db
    .selectFrom('bond')
    .select('id')
    .where('employment_id', '=', employment)
    .where('viewer_id', '=', viewer)
    .where('kind', '=', kind)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', startOf(fromOn))]))
    .executeTakeFirst()
  return row !== undefined
}
