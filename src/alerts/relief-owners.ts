import { readOne, type View } from '../access/view.ts'
import { ownersForTeam, ownersForWorker, type Owner } from '../actions/owners.ts'

const named = readOne((from, p: { person: string }) =>
  from.selectFrom('person').select(['id', 'name']).where('id', '=', p.person),
)

type About = {
  kind: string
  person_id: string | null
  employment_id: string | null
  team_id: string | null
}

/** Who may promise something in the plan of this alert, the asker first. */
export async function ownersFor(view: View, alert: About): Promise<Owner[]> {
  const { kind, person_id: person, employment_id: employment, team_id: team } = alert
  if (kind === 'team' || person === null) return team === null ? [] : ownersForTeam(view, team)
  const worker = await named(view, { person })
  return ownersForWorker(view, { person: worker ?? { id: person, name: 'The worker' }, employment })
}
