import { read, type View } from '../access/view.ts'

const sentLately = read((from, _: object, who) =>
  from
    .selectFrom('excerpt')
    .select(['id', 'person_id', 'reflection_id', 'words'])
    .where('person_id', '=', who.person)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(10),
)

const among = read((from, p: { preparation: string }, who) =>
  from
    .selectFrom('excerpt as e')
    .innerJoin('preparation_item as i', 'i.record_id', 'e.id')
    .select(['e.id', 'e.reflection_id', 'e.words'])
    .where('i.preparation_id', '=', p.preparation)
    .where('i.what', '=', 'excerpt')
    .where('e.person_id', '=', who.person),
)

type Sealed = { id: string; reflection_id: string | null; words: Buffer }

async function opened(view: View, rows: Sealed[]) {
  if (rows.length === 0) return []
  const words = await view.opener(view.who.person)
  return rows.map((row) => ({
    id: row.id,
    reflection_id: row.reflection_id,
    words: words.open('excerpt', 'words', row.id, row.words) ?? '',
  }))
}

/** The lines of reflections that the asker sent to anybody, the last ten. */
export const ownExcerpts = async (view: View) => opened(view, await sentLately(view, {}))

/** Lines that went with this preparation, for whoever wrote them. */
export const linesOut = async (view: View, preparation: string) =>
  opened(view, await among(view, { preparation }))
