import type { Change } from '../access/change.ts'
import { read, type View } from '../access/view.ts'

const administeredNow = read((from, _: object, who) =>
  from
    .selectFrom('administrator as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['o.id', 'o.name', 'o.kind', 'o.version'])
    .where('a.person_id', '=', who.person)
    .where('a.from_at', '<=', who.now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', who.now)]))
    .orderBy('o.name')
    .orderBy('o.id'),
)

/** Organisations whose people and settings the asker looks after now. */
export const administered = (view: View) => administeredNow(view, {})

/** The one that a form names, or the only one there is; null when it is not theirs to change. */
export async function chosenOrganisation(
  { view }: Pick<Change, 'view'>,
  named: string | null | undefined,
): Promise<string | null> {
  const all = await administered(view)
  if (!named) return all.length === 1 ? all[0]!.id : null
  return all.find(({ id }) => id === named)?.id ?? null
}
