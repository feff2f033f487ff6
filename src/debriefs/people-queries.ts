import { read } from '../access/view.ts'
import { bondedTo } from '../people/bonded-to.ts'

/** Who works in a team today and who leads somebody there, A to Z, as far as the asker knows them. */
export const teamPeople = read((from, p: { team: string }, who) => {
  const working = from
    .selectFrom('employment as e')
    .where('e.team_id', '=', p.team)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
  return from
    .selectFrom('person as x')
    .select(['x.id', 'x.name'])
    .where('x.deactivated_at', 'is', null)
    .where((of) =>
      of.or([
        of('x.id', 'in', working.select('e.person_id')),
        of(
          'x.id',
          'in',
          working
            .innerJoin('bond as b', 'b.employment_id', 'e.id')
            .select('b.viewer_id')
            .where('b.kind', '=', 'line')
            .where('e.job', '!=', 'lead')
            .where('b.from_at', '<=', who.now)
            .where((b) => b.or([b('b.until_at', 'is', null), b('b.until_at', '>', who.now)])),
        ),
      ]),
    )
    .orderBy('x.name')
    .orderBy('x.id')
})

/** Teams the asker leads somebody in today, A to Z. */
export const ledTeams = read((from, _: object, who) =>
  from
    .selectFrom('team as t')
    .select(['t.id', 't.name', 't.organisation_id'])
    .where('t.id', 'in', (of) =>
      of
        .selectFrom('employment as e')
        .select((e) => e.ref('e.team_id').$notNull().as('team_id'))
        .where('e.job', '!=', 'lead')
        .where('e.id', 'in', bondedTo(from, who, 'line'))
        .where('e.from_on', '<=', who.today)
        .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
    )
    .orderBy('t.name')
    .orderBy('t.id'),
)
