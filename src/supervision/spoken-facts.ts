import type { SpokenFacts } from '../../views/supervision/spoken-part.tsx'
import { read, type View } from '../access/view.ts'
import { coHolderRoleWords } from '../holdings/words.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { FoundSession } from './queries.ts'

/** More than anybody holds. */
const most = 200

const besideOwn = read((from, _: object, who) =>
  from
    .selectFrom('holding as h')
    .leftJoin('co_holder as o', (join) =>
      join
        .onRef('o.holding_id', '=', 'h.id')
        .on('o.from_at', '<=', who.now)
        .on((of) => of.or([of('o.ended_at', 'is', null), of('o.ended_at', '>', who.now)])),
    )
    .leftJoin('person as n', 'n.id', 'o.co_person_id')
    .select(['h.id', 'h.label', 'o.id as co_holder', 'o.role', 'o.name', 'o.spoken_on'])
    .select('n.name as colleague')
    .where('h.person_id', '=', who.person)
    .where('h.ended_on', 'is', null)
    .orderBy('h.held_since')
    .orderBy('h.id')
    .orderBy('o.id')
    .limit(most),
)

const practiceRoles = ['gp', 'nurse', 'mental_health_practitioner', 'care_coordinator']

/** The asker's own people, with whoever stands beside each, to tick after a practice meeting. */
export async function spokenFacts(view: View, session: FoundSession): Promise<SpokenFacts | null> {
  const day = londonDay(session.starts_at)
  const isOff = session.status === 'cancelled' || session.status === 'missed'
  if (isOff || day > view.who.today) return null
  const rows = await besideOwn(view, {})
  const words = await view.opener(view.who.person)
  const labels = new Map(
    rows.map((row) => [row.id, words.open('holding', 'label', row.id, row.label) ?? '']),
  )
  const alongside = rows.flatMap(({ co_holder: id, ...row }) => {
    if (id === null || row.role === null) return []
    const name = row.colleague ?? words.open('co_holder', 'name', id, row.name)
    const role = coHolderRoleWords[row.role]
    return [
      {
        value: `${row.id}.${id}`,
        label: `${labels.get(row.id)}, with ${name ?? role}`,
        hint: sayLast(row.spoken_on, day),
      },
    ]
  })
  const known = new Set(
    rows.filter(({ role }) => role && practiceRoles.includes(role)).map(({ id }) => id),
  )
  const alone = [...labels].filter(([id]) => !known.has(id))
  return {
    day: sayShortDay(day),
    alongside,
    alone: alone.map(([value, label]) => ({ value, label })),
    values: {},
    errors: [],
  }
}

const sayLast = (spokenOn: string | null, day: string) => {
  if (spokenOn === null) return 'Not spoken about yet.'
  return spokenOn === day
    ? 'Noted for this meeting.'
    : `Last spoken about ${sayShortDay(spokenOn)}.`
}
