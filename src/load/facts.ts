import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import { daysBetween } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { HoldingFacts } from './rules.ts'

const heldBy = readWhole((from, p: { employment: string }) =>
  from
    .selectFrom('holding as h')
    .select(['h.id', 'h.held_since', 'h.intensity', 'h.many_problems', 'h.nobody_else'])
    .select(['h.risk', 'h.risk_since', 'h.paused_days', 'h.status', 'h.status_since'])
    .select('h.sessions_correction')
    .select((of) => [
      of
        .selectFrom('contact as c')
        .select((c) => c.fn.countAll<number>().as('contacts'))
        .whereRef('c.holding_id', '=', 'h.id')
        .where('c.medium', '!=', 'message')
        .as('contacts'),
      of
        .selectFrom('co_holder as o')
        .select((o) => o.fn.countAll<number>().as('co_holders'))
        .whereRef('o.holding_id', '=', 'h.id')
        .where('o.ended_at', 'is', null)
        .as('co_holders'),
      of
        .selectFrom('co_holder as o')
        .select((o) => o.fn.max('o.spoken_on').as('spoken_on'))
        .whereRef('o.holding_id', '=', 'h.id')
        .where('o.ended_at', 'is', null)
        .as('spoken_on'),
    ])
    .where('h.employment_id', '=', p.employment)
    .where('h.status', 'in', ['open', 'review_calls', 'paused'])
    .orderBy('h.id'),
)

/** Every holding of one employment that has not ended, as the rules need it. */
export async function holdingFacts(
  change: Pick<Change, 'db' | 'dialect'>,
  { employment, today }: { employment: string; today: Day },
): Promise<HoldingFacts[]> {
  const rows = await heldBy(change, { employment })
  return rows.map((row) => factsOf(row, today))
}

type HeldRow = Awaited<ReturnType<typeof heldBy>>[number]

/** The same facts from any row that has these columns, a viewer's slice among them. */
export const factsOf = (row: HeldRow, today: Day): HoldingFacts => ({
  id: row.id,
  heldSince: row.held_since,
  intensity: row.intensity,
  manyProblems: row.many_problems === 1,
  nobodyElse: row.nobody_else === 1,
  risk: row.risk,
  riskSince: row.risk_since,
  sessions: Math.max(0, Number(row.contacts ?? 0) + row.sessions_correction),
  pausedDays: pausedDays(row, today),
  coHolders: Number(row.co_holders ?? 0),
  coHolderSpokenOn: row.spoken_on,
  counted: row.status !== 'paused',
})

const pausedDays = (row: HeldRow, today: Day) =>
  row.paused_days +
  (row.status === 'paused' ? Math.max(0, daysBetween(row.status_since, today)) : 0)

/** Contacts outside the worker's hours since an instant; the window is 7 days (product.md 5.3). */
export const outOfHoursContacts = readWhole(
  (from, p: { employment: string; since: string; now: string }) =>
    from
      .selectFrom('contact')
      .select('id')
      .where('employment_id', '=', p.employment)
      .where('out_of_hours', '=', 1)
      .where('at', '>', p.since)
      .where('at', '<=', p.now)
      .orderBy('at'),
)
