import type { Store } from '../database/connection.ts'
import { newId } from '../database/ids.ts'
import { longestMinutes } from '../accounts/session-rules.ts'
import { minutesBefore } from '../time/instants.ts'
import type { Instant } from '../time/types.ts'
import type { Opening } from './openings.ts'

/** What this process wrote in the ten minutes that run, and about which record. */
type Written = { slot: string; records: Map<string, string | null>; begun: Set<string> }

const written = new WeakMap<Store, Written>()
const mostRemembered = 50_000

/** '2026-11-10T10:2': an opening is written once in ten minutes, however often a page is loaded. */
const slotOf = (now: Instant) => now.slice(0, 15)

/** `byItself`: a page looked again, and nobody need have been there. */
type Opened = { viewer: string; openings: Opening[]; now: Instant; byItself: boolean }

/**
 * Writes who opened whose information. It is waited for, and when it fails the page fails with it:
 * nothing is shown that its owner could not learn of.
 */
export async function writeOpenings(store: Store, opened: Opened) {
  const { viewer, now } = opened
  const slot = slotOf(now)
  const { records, begun } = memoryOf(store, slot)
  const keyOf = ({ owner, what }: Opening) => `${owner} ${viewer} ${what}`
  const news = opened.openings.filter((one) => isNews(records.get(keyOf(one)), one.record))
  const fresh = opened.byItself ? await unseen(store, { ...opened, openings: news }, begun) : news
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

/**
 * What a page shows again by itself was opened when somebody opened the page: in a session that
 * still runs. Only what came since is opened now.
 */
async function unseen(store: Store, { viewer, openings, now }: Opened, begun: Set<string>) {
  const keyOf = ({ owner, what, record }: Opening) => `${owner} ${viewer} ${what} ${record}`
  const asked = openings.filter((opening) => !begun.has(keyOf(opening)))
  if (asked.length === 0) return []
  const rows = await store.read
    .selectFrom('access_log')
    .select(['owner_id', 'what', 'record_id'])
    .where('viewer_id', '=', viewer)
    .where('owner_id', 'in', [...new Set(asked.map(({ owner }) => owner))])
    .where('at', '>', minutesBefore(now, longestMinutes))
    .execute()
  const known = new Set(rows.map((row) => `${row.owner_id} ${row.what} ${row.record_id}`))
  const isKnown = ({ owner, what, record }: Opening) =>
    [record, null].some((each) => known.has(`${owner} ${what} ${each}`))
  for (const opening of asked) if (isKnown(opening)) begun.add(keyOf(opening))
  return asked.filter((opening) => !isKnown(opening))
}

/** A second record of the same kind is worth one more word: that there were several. */
const isNews = (known: string | null | undefined, record: string | null) =>
  known === undefined || (known !== null && known !== record)

function memoryOf(store: Store, slot: string): Written {
  const known = written.get(store)
  if (known?.slot === slot && known.records.size + known.begun.size < mostRemembered) return known
  const made: Written = { slot, records: new Map(), begun: new Set() }
  written.set(store, made)
  return made
}
