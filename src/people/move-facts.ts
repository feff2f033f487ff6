import type { MoveFacts } from '../../views/people/move-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { View } from '../access/view.ts'
import type { ThePerson } from './person-facts.ts'
import { besideWhom, bondsOf, colleagues, teams, type JobRow } from './queries.ts'
import { bondWords } from './words.ts'

type Asked = { person: ThePerson; job: JobRow; typed: Typed | null; changed: boolean }

/** Where somebody may go on, and who stands beside them now. */
export async function moveFacts(
  view: View,
  { person, job, typed, changed }: Asked,
): Promise<MoveFacts> {
  const [known, people, all, beside] = await Promise.all([
    teams(view, {}),
    colleagues(view, {}),
    bondsOf(view, { person: person.id }),
    besideWhom(view, { person: person.id }),
  ])
  const { now, today } = view.who
  const bonds = all.filter(
    ({ employment_id, from_at, until_at }) =>
      employment_id === job.id && from_at <= now && (until_at === null || until_at > now),
  )
  // Whoever leads them here seldom leads them there; everyone else usually stays beside them.
  const carried = bonds.filter(({ kind }) => kind !== 'line').map(({ id }) => id)
  return {
    person: { id: person.id, name: person.name },
    job: { id: job.id, version: job.version, team: job.team ?? 'no team', holds: job.holds === 1 },
    isOver: job.until_on !== null && job.until_on < today,
    teams: known
      .filter(({ id, organisation }) => id !== job.team_id && organisation === job.organisation)
      .map(({ id, name }) => ({ value: id, label: name })),
    people: people
      .filter(({ id }) => id !== person.id)
      .map(({ id, name }) => ({ value: id, label: name })),
    bonds: bonds.map(({ id, name, kind }) => ({ value: id, label: name, hint: bondWords[kind] })),
    beside: beside.map(({ name }) => name),
    typed: typed ?? { values: { 'carry[]': carried, held: 'stay' }, errors: [] },
    changed,
  }
}
