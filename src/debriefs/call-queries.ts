import { read } from '../access/view.ts'
import { teamsLed, teamsOfOwn } from '../people/bonded-to.ts'

/** Teams in which the asker may call a debrief: their own and those they lead, A to Z. */
export const callableTeams = read((from, _: object, who) =>
  from
    .selectFrom('team as t')
    .select(['t.id', 't.name', 't.organisation_id'])
    .select((of) => of('t.id', 'in', teamsLed(from, who)).as('i_lead'))
    .where((of) =>
      of.or([of('t.id', 'in', teamsLed(from, who)), of('t.id', 'in', teamsOfOwn(from, who))]),
    )
    .orderBy('t.name')
    .orderBy('t.id'),
)
