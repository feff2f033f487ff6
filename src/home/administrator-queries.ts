import { read, readOne } from '../access/view.ts'
import { organisationsRun } from '../people/bonded-to.ts'

/** Workers here who hold people and have nobody to answer to today, A to Z. */
export const withoutLead = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.id', 'e.person_id', 'p.name'])
    .where('e.organisation_id', 'in', organisationsRun(from, who))
    .where('e.holds', '=', 1)
    .where('p.deactivated_at', 'is', null)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('bond as b')
            .select('b.id')
            .whereRef('b.employment_id', '=', 'e.id')
            .where('b.kind', '=', 'line')
            .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', who.now)])),
        ),
      ),
    )
    .orderBy('p.name')
    .orderBy('e.id')
    .limit(50),
)

/** Invitations nobody has used yet, A to Z; some may have run out. */
export const unusedInvitations = read((from, _: object, who) =>
  from
    .selectFrom('token as t')
    .innerJoin('person as p', 'p.id', 't.person_id')
    .select(['t.id', 't.person_id', 't.expires_at', 'p.name'])
    .where('t.organisation_id', 'in', organisationsRun(from, who))
    .where('t.purpose', '=', 'invitation')
    .where('t.used_at', 'is', null)
    .where('t.revoked_at', 'is', null)
    .where('p.deactivated_at', 'is', null)
    .orderBy('p.name')
    .orderBy('t.expires_at')
    .limit(50),
)

/** How far the asker's organisation is set up, in counts. */
export const setUpCounts = readOne((from, _: object, who) =>
  from
    .selectFrom('organisation as o')
    .select('o.id')
    .select((of) => [
      of
        .selectFrom('team as t')
        .select((t) => t.fn.countAll<number>().as('n'))
        .whereRef('t.organisation_id', '=', 'o.id')
        .as('teams'),
      of
        .selectFrom('employment as e')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('e.organisation_id', '=', 'o.id')
        .where('e.holds', '=', 1)
        .as('workers'),
      of
        .selectFrom('help_contact as h')
        .select((h) => h.fn.countAll<number>().as('n'))
        .whereRef('h.organisation_id', '=', 'o.id')
        .where('h.checked_on', 'is not', null)
        .as('checked'),
    ])
    .where('o.id', 'in', organisationsRun(from, who))
    .orderBy('o.created_at')
    .limit(1),
)
