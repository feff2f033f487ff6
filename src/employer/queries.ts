import { read, readOne, type View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { sayDay } from '../time/words.ts'

/** Where the asker works now comes first; then where they are linked or look after people. */
export const knownEmployers = read((from, _: object, who) =>
  from
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name'])
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('employment as e')
            .select('e.id')
            .whereRef('e.organisation_id', '=', 'o.id')
            .where('e.person_id', '=', who.person)
            .where('e.from_on', '<=', who.today)
            .where((e) => e.or([e('e.until_on', 'is', null), e('e.until_on', '>=', who.today)])),
        )
        .as('mine'),
    )
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(100),
)

const statement = readOne((from, p: { organisation: string }) =>
  from
    .selectFrom('employer_statement as s')
    .leftJoin('person as p', 'p.id', 's.made_by')
    .select(['s.words', 's.made_at', 's.version', 'p.name'])
    .where('s.organisation_id', '=', p.organisation),
)

export type StatementFact = { words: string; made: string; version: number }

/** What this employer says about holding, with who wrote it down; null until they have. */
export async function readStatement(
  view: View,
  organisation: string,
): Promise<StatementFact | null> {
  const row = await statement(view, { organisation })
  if (!row) return null
  const by = row.name ?? 'an administrator'
  const made = `Written down by ${by} on ${sayDay(londonDay(row.made_at))}`
  return { words: row.words, made, version: row.version }
}

/** The job-description checklist as it was last answered. */
export const checks = read((from, p: { organisation: string }) =>
  from
    .selectFrom('employer_check')
    .select(['item', 'answer', 'checked_on'])
    .where('organisation_id', '=', p.organisation),
)
