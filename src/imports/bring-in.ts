import {
  changedSince,
  done,
  notFound,
  unfit,
  type Act,
  type Change,
  type Outcome,
  type Refusal,
} from '../access/change.ts'
import { own } from '../access/relations.ts'
import { orEmailTaken } from '../accounts/email-taken.ts'
import type { ImportKind } from '../database/schema.ts'
import type { Good } from './check-rows.ts'
import { dropPieces } from './keep-pieces.ts'
import { isTheirs } from './match-columns.ts'
import { writeContacts } from './write-contacts.ts'
import { writeHoldings } from './write-holdings.ts'
import { writePeople } from './write-people.ts'

type Bringing = { id: string; kind: ImportKind; good: Good }

/**
 * Brings a whole file in, in one transaction, or nothing of it. Its rows were read and looked at
 * before; what they were kept in is thrown away with the same commit.
 */
export const bringIn = (act: Act, { id, kind, good }: Bringing): Promise<Outcome<{ id: string }>> =>
  orEmailTaken(
    act.change(`import.${kind}`, async (change) => {
      const count = good[kind].length
      if (count === 0) return unfit('', 'There is no row to bring in.')
      const file = await finish(change, id, count)
      if (!file) return (await isTheirs(change, id)) ? changedSince : notFound
      const refused = await write(change, file, good)
      if (refused) return refused
      await dropPieces(change, id)
      return done({ id })
    }),
  )

/** A file that is being brought in comes to its end once, whoever else holds it. */
const finish = (change: Change, id: string, count: number) =>
  change.db
    .updateTable('import_file')
    .set((of) => ({
      state: 'done' as const,
      came_in: count,
      done_at: change.who.now,
      leased_until: null,
      version: of('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'importing')
    .where('id', 'in', change.writable('import_file', own))
    .returningAll()
    .executeTakeFirst()

export type FinishedFile = NonNullable<Awaited<ReturnType<typeof finish>>>

function write(change: Change, file: FinishedFile, good: Good): Promise<Refusal | null> {
  if (file.kind === 'people') return writePeople(change, file, good.people)
  if (file.kind === 'holdings') return writeHoldings(change, file, good.holdings)
  return writeContacts(change, file, good.contacts)
}
