import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/database/connection.ts'
import { writeMails } from '../../src/notices/write-mails.ts'
import { dialects } from '../support/parts.ts'
import { Post } from './post.ts'

describe.each(dialects)('mails written on %s', (dialect) => {
  let post: Post
  let priya: string
  let sam: string
  beforeEach(async () => {
    post = await Post.open(dialect)
    priya = post.world.people.priya
    sam = post.world.people.sam
  })
  afterEach(() => post.parts.close())

  const set = (now: string) => post.parts.clock.set(now)
  const alert = (more: object, id = post.world.alerts.samCases) =>
    post.parts.store.write.updateTable('alert').set(more).where('id', '=', id).execute()
  const away = async (person: string, from: string, until: string, part: 'whole' | 'morning') => {
    const jobs = await post.parts.store.read
      .selectFrom('employment')
      .select('id')
      .where('person_id', '=', person)
      .execute()
    for (const { id } of jobs) {
      const made_at = post.parts.clock.now()
      const leave = { id: `away-${id}`, employment_id: id, person_id: person, made_at }
      await post.parts.store.write
        .insertInto('leave')
        .values({ ...leave, from_on: from, until_on: until, part })
        .execute()
    }
  }

  it('at once, on a Saturday night, for what cannot wait; and once', async () => {
    set('2026-11-14T03:00:00.000Z')
    const id = await post.give({ person_id: priya, urgency: 'now' })
    await post.give({ person_id: sam, urgency: 'soon' })
    await post.give({ person_id: sam })
    await post.write()
    await post.write()
    const mails = await post.mails()
    expect(mails).toMatchObject([
      { person_id: priya, kind: 'now', things: 1, dedupe_key: `now ${id}`, attempts: 0 },
    ])
    expect(await post.notices()).toMatchObject([{ mailed: 1 }, { mailed: 0 }, { mailed: 0 }])
  })

  it('to a back-up only if nobody answered before their turn', async () => {
    set('2026-11-14T03:00:00.000Z')
    const about = post.world.alerts.samAlone
    const given = { what: 'RISK_ALONE', about, urgency: 'now' as const }
    await post.give({ ...given, person_id: priya })
    await post.give({
      ...given,
      person_id: post.world.people.anna,
      from_at: '2026-11-14T03:30:00.000Z',
    })
    await post.write()
    expect(await post.mails()).toHaveLength(1)
    set('2026-11-14T03:20:00.000Z')
    await alert({ acknowledged_at: post.parts.clock.now(), acknowledged_by: priya }, about)
    set('2026-11-14T03:31:00.000Z')
    await post.write()
    expect(await post.mails()).toHaveLength(1)
    await alert({ acknowledged_at: null, acknowledged_by: null }, about)
    await post.write()
    expect(await post.mails()).toHaveLength(2)
  })

  it('once on each working day at the time each person chose, three times in all', async () => {
    await post.parts.store.write
      .updateTable('person')
      .set({ digest_at: '16:15' })
      .where('id', '=', priya)
      .execute()
    set('2026-11-12T12:15:00.000Z')
    await post.give({ person_id: priya, what: 'CASES', about: post.world.alerts.samCases })
    await post.give({ person_id: priya })
    expect(await post.live({ hours: 24 * 12, every: 60 })).toEqual([
      '2026-11-12T16:15 2',
      '2026-11-13T16:15 1',
      '2026-11-16T16:15 1',
    ])
  })

  it('never at a weekend, on a bank holiday or on a whole day of leave', async () => {
    set('2026-12-24T12:30:00.000Z')
    await away(sam, '2026-12-29', '2026-12-31', 'whole')
    await away(priya, '2026-12-29', '2026-12-31', 'morning')
    await post.give({ person_id: sam })
    await post.give({ person_id: sam, urgency: 'soon', from_at: '2026-12-29T12:00:00.000Z' })
    await post.give({ person_id: priya })
    const written = await post.live({ hours: 24 * 13, every: 60 })
    expect(written).toEqual(['2026-12-29T08:30 1', '2027-01-04T08:30 2'])
    expect((await post.mails()).map(({ person_id: to }) => to)).toEqual([priya, sam])
  })

  it('no more once it is answered, closed, put off or out of sight', async () => {
    set('2026-11-12T08:00:00.000Z')
    const { people, alerts } = post.world
    await post.give({ person_id: priya, what: 'CASES', about: alerts.samCases })
    await post.give({ person_id: people.frank, what: 'CASES', about: alerts.tomCases })
    await alert({ snoozed_until: '2026-11-14' })
    set('2026-11-13T09:00:00.000Z')
    await post.write()
    expect(await post.mails()).toEqual([])
    set('2026-11-16T09:00:00.000Z')
    await post.write()
    expect(await post.mails()).toMatchObject([{ person_id: priya, things: 1 }])
    await alert({ state: 'closed', closed_at: post.parts.clock.now() })
    set('2026-11-17T09:00:00.000Z')
    await post.write()
    expect(await post.mails()).toHaveLength(1)
  })

  it('at 08:30 also when the server slept until noon, of what waited then', async () => {
    set('2026-11-12T08:00:00.000Z')
    await post.give({ person_id: sam })
    set('2026-11-12T12:00:00.000Z')
    await post.give({ person_id: sam })
    await post.write()
    set('2026-11-13T08:30:00.000Z')
    await post.write()
    expect(await post.mails()).toMatchObject([{ things: 1 }, { things: 1 }])
  })

  it('counts in the digest no thing that had its mail the same day', async () => {
    set('2026-11-12T08:10:00.000Z')
    const given = { person_id: priya, what: 'CASES', about: post.world.alerts.samCases }
    await post.give({ ...given, urgency: 'soon' })
    expect(await post.live({ hours: 24 * 8, every: 20 })).toEqual([
      '2026-11-12T08:10 1',
      '2026-11-13T08:30 1',
      '2026-11-16T08:30 1',
    ])
  })

  it('never to whose sign-in is closed, and for the future not yet', async () => {
    set('2026-11-12T12:00:00.000Z')
    await post.give({ person_id: post.world.people.dora, urgency: 'now' })
    await post.give({ person_id: priya, urgency: 'now', from_at: '2026-11-12T12:30:00.000Z' })
    await post.write()
    expect(await post.mails()).toEqual([])
    set('2026-11-12T12:30:00.000Z')
    await post.write()
    expect(await post.mails()).toHaveLength(1)
  })

  it('never to somebody whose last day is over, from the midnight after it', async () => {
    set('2026-11-13T23:59:00.000Z')
    const { sam: job } = post.world.employments
    await post.parts.store.write
      .updateTable('employment')
      .set({ until_on: '2026-11-13' })
      .where('id', '=', job)
      .execute()
    await post.give({ person_id: sam, urgency: 'now' })
    await post.write()
    expect(await post.mails()).toHaveLength(1)
    await post.give({ person_id: sam, urgency: 'now' })
    await post.give({ person_id: sam })
    for (const now of ['2026-11-14T00:00:00.000Z', '2026-11-16T09:00:00.000Z']) {
      set(now)
      await post.write()
    }
    expect(await post.mails()).toHaveLength(1)
  })

  it('once, when two servers write at the same moment, fifty times', async () => {
    const store = dialect === 'postgres' ? openStore(post.parts.config) : post.parts.store
    const other = { ...post.parts, store }
    const everyone = Object.values(post.world.people).slice(0, 10)
    let expected = 0
    for (let round = 0; round < 50; round += 1) {
      set(new Date(Date.parse('2026-11-12T09:00:00.000Z') + round * 60_000).toISOString())
      for (const person_id of everyone.slice(0, round % 5)) {
        await post.give({ person_id, urgency: 'now' })
        expected += 1
      }
      await Promise.all([writeMails(post.parts), writeMails(other)])
    }
    if (store !== post.parts.store) await store.close()
    const mails = await post.mails()
    expect(mails).toHaveLength(expected)
    expect(new Set(mails.map(({ dedupe_key: key }) => key)).size).toBe(expected)
    expect((await post.notices()).every(({ mailed }) => mailed === 1)).toBe(true)
  })
})
