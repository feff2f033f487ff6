import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { everyTable, readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { doable } from './doable.ts'

/** These change no record of anyone's work: signing in and out leaves no receipt. */
const withoutReceipt = /sign-in|sign-out|profile\/sessions|security|invitations$|setup/

const forms = doable.filter(({ name }) => !withoutReceipt.test(name))

describe.each(dialects)('one form sent twenty times at once, on %s', (dialect) => {
  let parts: TestParts
  let clients: Record<Viewer, Client>
  let raw: Raw
  let written = 0
  beforeAll(async () => {
    parts = await freshParts(dialect)
    const world = await makeWorld(parts)
    clients = await signEveryoneIn(world, createApp(parts))
    raw = await readEverything(parts.store)
  })
  afterAll(async () => {
    console.log(
      `proof: same form 20 times at once on ${dialect}: ${sent.length} forms, ${written} writes`,
    )
    await parts.close()
  })

  /** How many rows each table has gained; who looked is written once in ten minutes, not per form. */
  const gained = async () => {
    const now = await readEverything(parts.store)
    return Object.fromEntries(
      everyTable
        .map((table) => [table, now[table].length - raw[table].length] as const)
        .filter(([table, more]) => more !== 0 && table !== 'access_log'),
    )
  }

  // Each press is the same code on both; the slower one sees every twelfth form.
  const sent = forms.filter((_, place) => dialect === 'sqlite' || place % 12 === 0)
  it.each(sent)('$name writes once', async ({ path, body, viewer }) => {
    const form = { ...body, form_id: newId() }
    const once = await clients[viewer].copy().post(path, { ...form, form_id: newId() })
    const rows = await gained()
    await restore(parts.store, raw)
    const all = await Promise.all(
      Array.from({ length: 20 }, () => clients[viewer].copy().post(path, form)),
    )
    const after = await gained()
    await restore(parts.store, raw)
    expect(after).toEqual(rows)
    expect([...new Set(all.map(({ status }) => status))]).toEqual([once.status])
    expect(new Set(all.map(({ location }) => location)).size).toBe(1)
    written += rows.audit ?? 0
  })
})
