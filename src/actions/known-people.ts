import { read, type View } from '../access/view.ts'

type From = Parameters<Parameters<typeof read>[0]>[0]
type Who = Parameters<Parameters<typeof read>[0]>[2]

/** The employers the asker works for today, or whose workers they answer for. */
export const ownEmployers = read((from, _: object, who) =>
  from
    .selectFrom('employment as e')
    .select('e.organisation_id')
    .distinct()
    .where('e.person_id', '=', who.person)
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .orderBy('e.organisation_id'),
)

/** Whom the asker may know at work today, apart from themselves. */
export const atWork = (from: From, who: Who) =>
  from
    .selectFrom('employment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .select(['p.id', 'p.name', 'e.organisation_id'])
    .where('e.from_on', '<=', who.today)
    .where((of) => of.or([of('e.until_on', 'is', null), of('e.until_on', '>=', who.today)]))
    .where('p.deactivated_at', 'is', null)
    .where('p.id', '!=', who.person)

const working = read((from, _: object, who) =>
  atWork(from, who).orderBy('p.name').orderBy('p.id').limit(500),
)

const bonded = read((from, _: object, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['p.id', 'p.name', 'e.organisation_id'])
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .where('p.id', '!=', who.person)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(500),
)

export type Known = { id: string; name: string; employers: Set<string> }

/** Colleagues and those bonded to the asker or to whom they lead, A to Z, each once. */
export async function knownPeople(view: View): Promise<Known[]> {
  const rows = [...(await working(view, {})), ...(await bonded(view, {}))]
  const people = [...Map.groupBy(rows, ({ id }) => id)].map(([id, known]) => ({
    id,
    name: known[0]!.name,
    employers: new Set(known.map(({ organisation_id: employer }) => employer)),
  }))
  return people.toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}
