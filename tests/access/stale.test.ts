import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, type Raw } from '../support/snapshot.ts'
import { makeWorld, type World } from '../support/world.ts'
import { everyone, personOf, signEveryoneIn, type Viewer } from './matrix/viewers.ts'
import { Chance } from './oracle/chance.ts'
import { Sees } from './oracle/sees.ts'

/** PostgreSQL is slower here; together they come to 500. */
const changes = { sqlite: 350, postgres: 150 }

const viewers = everyone.filter((viewer) => personOf(viewer) !== null)

describe.each(dialects)('the next request after a change, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let clients: Record<Viewer, Client>
  const chance = new Chance(7)
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    clients = await signEveryoneIn(world, createApp(parts))
  })
  afterAll(() => parts.close())

  const now = () => parts.clock.now()
  const flip = (value: Raw['bond'][number][string] | undefined = null) =>
    value === null || String(value) > now() ? now() : null

  /** One bond, share, co-holder, duty, alert or account begins or ends this very moment. */
  async function change(raw: Raw) {
    const db = parts.store.write
    const [bond, share] = [chance.of(raw.bond), chance.of(raw.share)]
    const [beside, alert] = [chance.of(raw.co_holder), chance.of(raw.alert)]
    const person = chance.of(raw.person)
    const all = [
      () =>
        db
          .updateTable('bond')
          .set({ until_at: flip(bond.until_at) })
          .where('id', '=', String(bond.id)),
      () =>
        db
          .updateTable('bond')
          .set({ viewer_id: String(person.id) })
          .where('id', '=', String(bond.id)),
      () =>
        db
          .updateTable('share')
          .set({ revoked_at: flip(share.revoked_at) })
          .where('id', '=', String(share.id)),
      () =>
        db
          .updateTable('co_holder')
          .set({ ended_at: flip(beside.ended_at) })
          .where('id', '=', String(beside.id)),
      () =>
        db
          .updateTable('alert')
          .set({ visible_at: flip(alert.visible_at) })
          .where('id', '=', String(alert.id)),
      () =>
        db
          .updateTable('person')
          .set({ deactivated_at: person.deactivated_at === null && chance.is(0.5) ? now() : null })
          .where('id', '=', String(person.id)),
    ]
    await chance.of(all)().execute()
  }

  /** They had a part here, and every part they had is over. */
  function hasLeft(raw: Raw, person: string) {
    const over = (until: Raw['bond'][number][string] | undefined, limit: string) =>
      typeof until === 'string' && until < limit
    const justAfter = `${now()}!`
    const parts = [
      ...raw.employment
        .filter(({ person_id }) => person_id === person)
        .map(({ until_on }) => over(until_on, now().slice(0, 10))),
      ...raw.bond
        .filter(({ viewer_id }) => viewer_id === person)
        .map(({ until_at }) => over(until_at, justAfter)),
      ...raw.administrator
        .filter(({ person_id }) => person_id === person)
        .map(({ until_at }) => over(until_at, justAfter)),
      ...raw.supervisor
        .filter(({ person_id }) => person_id === person)
        .map(({ ended_at }) => ended_at !== null),
    ]
    return parts.length > 0 && parts.every(Boolean)
  }

  /** What the oracle says of the rows as they are now. */
  function maySee(raw: Raw, viewer: Viewer, alert: Raw['alert'][number]) {
    const person = world.people[personOf(viewer)!]
    const account = raw.person.find(({ id }) => id === person)!
    if (account.deactivated_at !== null || hasLeft(raw, person)) return 'sign-in'
    return new Sees(raw, person, now()).row('alert', alert) === 'none' ? 'not found' : 'open'
  }

  it('goes by the rows as they are', { timeout: 120_000 }, async () => {
    const [stale, answers]: [string[], Map<string, number>] = [[], new Map()]
    let asked = 0
    let raw = await readEverything(parts.store)
    for (let i = 0; i < changes[dialect]; i++) {
      await change(raw)
      raw = await readEverything(parts.store)
      for (let n = 0; n < 4; n++) {
        const [viewer, alert] = [chance.of(viewers), chance.of(raw.alert)]
        const wanted = maySee(raw, viewer, alert)
        const { status } = await clients[viewer].copy().get(`/alerts/${String(alert.id)}`)
        asked += 1
        answers.set(wanted, (answers.get(wanted) ?? 0) + 1)
        const refused = wanted === 'sign-in' ? status === 303 : status === 404
        if (wanted !== 'open' && !refused) stale.push(`${viewer} ${String(alert.id)}: ${status}`)
        if (wanted === 'open' && status !== 200) stale.push(`${viewer} ${String(alert.id)} refused`)
      }
    }
    console.log(
      `proof: stale grants on ${dialect}: ${changes[dialect]} changes, ${asked} requests, ${stale.length} stale ` +
        `(${[...answers].map(([word, count]) => `${count} ${word}`).join(', ')})`,
    )
    expect(stale).toEqual([])
    expect(answers.get('open')).toBeGreaterThan(20)
    expect(answers.get('sign-in')).toBeGreaterThan(5)
  })
})
