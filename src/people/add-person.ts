import { done, unfit, type Act, type Change, type Outcome, type Refusal } from '../access/change.ts'
import { orEmailTaken } from '../accounts/email-taken.ts'
import { newId } from '../database/ids.ts'
import type { BondKind } from '../database/schema.ts'
import { insertBond } from './add-bond.ts'
import { insertEmployment, type EmploymentInput } from './add-employment.ts'

export type PersonInput = EmploymentInput & {
  name: string
  /** Small letters. Somebody who has it already is the person meant. */
  email: string | null
  /** Who they answer to, and who else may see part of their work. */
  line?: string | null
  manager?: string | null
  clinical?: string | null
}

type AddedPerson = { id: string; employment: string }
type Added = Outcome<AddedPerson>

/**
 * Somebody new here, with a first job and the people around them. An e-mail that is known already
 * joins the same person to this organisation; nothing is said about where else they work.
 */
export const addPerson = (act: Act, input: PersonInput): Promise<Added> =>
  orEmailTaken(
    act.change<AddedPerson>('person.add', async (change) => {
      const added = await insertPerson(change, input)
      return 'refused' in added ? added : done(added)
    }),
  )

/** The same inside another change. */
export async function insertPerson(
  change: Change,
  input: PersonInput,
): Promise<AddedPerson | Refusal> {
  const id = await joinOrMake(change, input)
  const employment = newId()
  if (await isHereAlready(change, id)) {
    return unfit('email', 'Someone here has this e-mail already. Open them and add a job.')
  }
  const refusal =
    (await insertEmployment(change, { ...input, id: employment, person: id })) ??
    (await bindAll(change, employment, input))
  return refusal ?? { id, employment }
}

async function joinOrMake({ db, who }: Change, { name, email }: PersonInput): Promise<string> {
  const known =
    email === null
      ? undefined
      : await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await db.insertInto('person').values({ id, name, email, created_at: who.now }).execute()
  return id
}

/** Working in one of the asker's organisations counts; elsewhere is not theirs to know. */
async function isHereAlready(change: Change, person: string): Promise<boolean> {
  const row = await change.db
    .selectFrom('employment as e')
    .innerJoin('administrator as a', 'a.organisation_id', 'e.organisation_id')
    .select('e.id')
    .where('e.person_id', '=', person)
    .where('a.person_id', '=', change.who.person)
    .where('a.from_at', '<=', change.who.now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', change.who.now)]))
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', change.who.today)]))
    .executeTakeFirst()
  return row !== undefined
}

const around = ['line', 'manager', 'clinical'] as const satisfies readonly BondKind[]

async function bindAll(
  change: Change,
  employment: string,
  input: PersonInput,
): Promise<Refusal | null> {
  for (const kind of around) {
    const viewer = input[kind]
    if (!viewer) continue
    const { fromOn, untilOn } = input
    const bond = { id: newId(), employment, viewer, kind, fromOn, untilOn, field: kind }
    const refusal = await insertBond(change, bond)
    if (refusal) return refusal
  }
  return null
}
