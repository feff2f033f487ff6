import type { Store } from '../database/connection.ts'
import { newId } from '../database/ids.ts'
import type { Instant } from '../time/types.ts'
import type { Opening } from './openings.ts'

/** What this process wrote in the ten minutes that run, and about which record. */
type Written = { slot: string; records: Map<string, string | null> }

const written = new WeakMap<Store, Written>()
const mostRemembered = 50_000

/** '2026-11-10T10:2': an opening is written once in ten minutes, however often a page is loaded. */
const slotOf = (now: Instant) => now.slice(0, 15)

type Opened = { viewer: string; openings: Opening[]; now: Instant }

/**
 * Writes who opened whose information. It is waited for, and when it fails the page fails with it:
 * nothing is shown that its owner could not learn of.
 */
export async function writeOpenings(store: Store, { viewer, openings, now }: Opened) {
  const slot = slotOf(now)
  const { records } = memoryOf(store, slot)
  const keyOf = ({ owner, what }: Opening) => `${owner} ${viewer} ${what}`
  const fresh = openings.filter((opening) => isNews(records.get(keyOf(opening)), opening.record))
  if (fresh.length === 0) return
  const rows = fresh.map(({ owner, what, record }) => ({
    id: newId(),
    owner_id: owner,
    viewer_id: viewer,
    what,
    record_id: record,
    at: now,
    slot,
  }))
  await store.write
    .insertInto('access_log')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['owner_id', 'viewer_id', 'what', 'slot'])
        .doUpdateSet({ record_id: null })
        .where((of) =>
          of.or([
            of('excluded.record_id', 'is', null),
            of('excluded.record_id', '!=', of.ref('access_log.record_id')),
          ]),
        ),
    )
    .execute()
  for (const opening of fresh) {
    records.set(keyOf(opening), records.has(keyOf(opening)) ? null : opening.record)
  }
}

/** A second record of the same kind is worth one more word: that there were several. */
const isNews = (known: string | null | undefined, record: string | null) =>
  known === undefined || (known !== null && known !== record)

function memoryOf(store: Store, slot: string): Written {
  const known = written.get(store)
  if (known?.slot === slot && known.records.size < mostRemembered) return known
  const made = { slot, records: new Map() }
  written.set(store, made)
  return made
}
