import { sql } from 'kysely'
import type { Change } from '../access/change.ts'

/**
 * Where one person is held now, whoever holds them. Each holding knows the one it was handed on or
 * opened again from, so all that were ever about them hang on one first holding. That one is locked
 * before the look, so that of two who open at the same moment the second sees the first.
 */
export async function heldNow(change: Change, id: string) {
  const first = await firstOf(change, id)
  await change.db
    .selectFrom('holding')
    .select('id')
    .where('id', '=', first)
    .$if(change.dialect === 'postgres', (row) => row.forNoKeyUpdate())
    .execute()
  return openFrom(change, first)
}

async function firstOf({ db }: Change, id: string): Promise<string> {
  const before = sql<string | null>`coalesce(h.handed_from, h.reopened_from)`.as('before')
  const { id: first } = await db
    .withRecursive('back(id, before)', (back) =>
      back
        .selectFrom('holding as h')
        .select(['h.id', before])
        .where('h.id', '=', id)
        .union((of) =>
          of
            .selectFrom('holding as h')
            .innerJoin('back', 'back.before', 'h.id')
            .select(['h.id', before]),
        ),
    )
    .selectFrom('back')
    .select('id')
    .where('before', 'is', null)
    .executeTakeFirstOrThrow()
  return first
}

/** The asker's own before a colleague's. */
const openFrom = ({ db, who }: Change, first: string) =>
  db
    .withRecursive('onward(id)', (onward) =>
      onward
        .selectFrom('holding as h')
        .select('h.id')
        .where('h.id', '=', first)
        .union((of) =>
          of
            .selectFrom('holding as h')
            .innerJoin('onward', (join) =>
              join.on((on) =>
                on.or([
                  on('h.handed_from', '=', on.ref('onward.id')),
                  on('h.reopened_from', '=', on.ref('onward.id')),
                ]),
              ),
            )
            .select('h.id'),
        ),
    )
    .selectFrom('holding')
    .innerJoin('onward', 'onward.id', 'holding.id')
    .select(['holding.id', 'holding.person_id'])
    .where('holding.ended_on', 'is', null)
    .orderBy((of) => of.case().when('holding.person_id', '=', who.person).then(0).else(1).end())
    .orderBy('holding.id')
    .limit(1)
    .executeTakeFirst()
