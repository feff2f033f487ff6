import { read, readOne } from '../access/view.ts'

/** How far the asker's own organisations are, in counts. */
export const howFar = readOne((from, _: object, who) =>
  from
    .selectFrom('administrator as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select((of) => [
      of
        .selectFrom('team as t')
        .innerJoin('administrator as m', 'm.organisation_id', 't.organisation_id')
        .select((t) => t.fn.countAll<number>().as('n'))
        .where('m.person_id', '=', who.person)
        .as('teams'),
      of
        .selectFrom('employment as e')
        .innerJoin('administrator as m', 'm.organisation_id', 'e.organisation_id')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('m.person_id', '=', who.person)
        .where('e.holds', '=', 1)
        .as('workers'),
      of
        .selectFrom('token as k')
        .innerJoin('administrator as m', 'm.organisation_id', 'k.organisation_id')
        .select((k) => k.fn.countAll<number>().as('n'))
        .where('m.person_id', '=', who.person)
        .where('k.purpose', '=', 'invitation')
        .where('k.revoked_at', 'is', null)
        .as('invitations'),
      of
        .selectFrom('help_contact as h')
        .innerJoin('administrator as m', 'm.organisation_id', 'h.organisation_id')
        .select((h) => h.fn.countAll<number>().as('n'))
        .where('m.person_id', '=', who.person)
        .where('h.checked_on', 'is', null)
        .as('unchecked'),
    ])
    .where('a.person_id', '=', who.person)
    .limit(1),
)

/** Links that are out and still good, without the links themselves: those are not kept. */
export const outstanding = read((from, _: object, who) =>
  from
    .selectFrom('token as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['p.id', 'p.name', 'k.expires_at'])
    .where('k.purpose', '=', 'invitation')
    .where('k.used_at', 'is', null)
    .where('k.revoked_at', 'is', null)
    .where('k.expires_at', '>', who.now)
    .orderBy((of) => of.fn('lower', ['p.name']))
    .orderBy('p.id')
    .limit(200),
)
