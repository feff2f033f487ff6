import type { Change } from '../access/change.ts'

type Owned = { organisation_id: string | null; person_id: string | null }

/** Whose key seals the texts of an alert: the employer's, or the worker's for what they say. */
export function sealedUnder({ organisation_id: employer, person_id: person }: Owned): string {
  const owner = employer ?? person
  if (owner === null) throw new Error('An alert is about a person or a team')
  return owner
}

/** A worker's own words belong to no employer; the row still names the one they work for. */
export async function employerOf({ db, who }: Pick<Change, 'db' | 'who'>, row: Owned) {
  if (row.organisation_id !== null) return row.organisation_id
  const { organisation_id: employer } = await db
    .selectFrom('employment')
    .select('organisation_id')
    .where('person_id', '=', sealedUnder(row))
    .orderBy((of) =>
      of
        .case()
        .when('until_on', 'is', null)
        .then(0)
        .when('until_on', '>=', who.today)
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('from_on')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return employer
}
