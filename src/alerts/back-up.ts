import type { Change } from '../access/change.ts'
import type { BondKind } from '../database/schema.ts'
import type { Instant } from '../time/types.ts'

const order: BondKind[] = ['back_up', 'line', 'manager']

/** Who stands in when the person asked cannot: the worker's back-up, or another lead or manager. */
export async function backUpFor({ db, who }: Pick<Change, 'db' | 'who'>, asked: string | null) {
  const bonds = await db
    .selectFrom('bond as b')
    .innerJoin('employment as e', 'e.id', 'b.employment_id')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.kind', 'b.viewer_id'])
    .where('e.person_id', '=', who.person)
    .where('b.kind', 'in', order)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .where('p.deactivated_at', 'is', null)
    .orderBy('b.from_at')
    .orderBy('b.id')
    .execute()
  const others = bonds.filter(({ viewer_id: id }) => id !== asked && id !== who.person)
  return order.flatMap((kind) => others.filter((bond) => bond.kind === kind))[0]?.viewer_id ?? null
}

type Turn = { back_up_at: Instant | null }

/** Answered before their turn came, so a back-up never learns of it (product.md 6, help now). */
export const backUpStaysOut = ({ back_up_at: turn }: Turn, now: Instant) =>
  turn !== null && turn > now ? { back_up_id: null, back_up_at: null } : {}

/** What a back-up was to be told later is not told: it was answered, taken back or told afresh. */
export const withdrawBackUp = ({ db, who }: Pick<Change, 'db' | 'who'>, alert: string) =>
  db
    .deleteFrom('notice')
    .where('about', '=', alert)
    .where('what', '=', 'HELP_NOW')
    .where('from_at', '>', who.now)
    .execute()
