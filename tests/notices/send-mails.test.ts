import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/database/connection.ts'
import { Chance } from '../access/oracle/chance.ts'
import { dialects } from '../support/parts.ts'
import { MailServer, type Mood } from './mail-server.ts'
import { Post } from './post.ts'

const headers =
  'From To Subject Date Message-ID Auto-Submitted MIME-Version Content-Type Content-Transfer-Encoding'

describe.each(dialects)('mails sent from %s', (dialect) => {
  let post: Post
  let server: MailServer
  beforeEach(async () => {
    post = await Post.open(dialect)
    server = await new MailServer().up()
  })
  afterEach(async () => {
    await server.down()
    await post.parts.close()
  })

  const told = (urgency: 'now' | 'digest' = 'now') =>
    post.give({ person_id: post.world.people.priya, urgency })
  const onlyMail = async () => (await post.mails())[0]!

  it('go to one person, say nothing of what they are about, and lead to signing in', async () => {
    await told()
    await post.round(server.url)
    const [{ to, raw, id }] = server.received as [(typeof server.received)[number]]
    const mail = await onlyMail()
    expect(to).toEqual(['priya@example.org'])
    expect(id).toBe(`${mail.id}@localhost`)
    expect(mail).toMatchObject({ attempts: 1, sent_at: post.parts.clock.now(), problem: null })
    const [head, body] = raw.split('\r\n\r\n', 2)
    const names = head!.split(/\r\n(?! )/).map((line) => line.split(':')[0]!)
    expect(new Set(names)).toEqual(new Set(headers.split(' ')))
    expect(head).toMatch(/^To: priya@example\.org$/m)
    expect(head).toMatch(/^From: Holdfast <holdfast@localhost>$/m)
    expect(body).toBeDefined()
    expect(raw).toContain('http://localhost:3000/sign-in')
    expect(raw).toContain('Something is waiting for you in Holdfast.')
    expect(raw).toContain('116 123')
    await post.round(server.url)
    expect(server.received).toHaveLength(1)
  })

  it.each(['later', 'never', 'drop', 'drop after'] satisfies Mood[])(
    'are tried again when the mail server does this: %s',
    async (mood) => {
      await told()
      server.mood = mood
      await post.round(server.url)
      const failed = await onlyMail()
      expect(failed).toMatchObject({ attempts: 1, sent_at: null, leased_until: null })
      expect(failed.problem).not.toMatch(/@|^$/)
      server.mood = 'accept'
      post.parts.clock.forward({ seconds: 59 })
      await post.round(server.url)
      expect((await onlyMail()).attempts).toBe(1)
      post.parts.clock.forward({ seconds: 1 })
      await post.round(server.url)
      expect(await onlyMail()).toMatchObject({ attempts: 2, problem: null })
      expect((await onlyMail()).sent_at).not.toBeNull()
      expect(new Set(server.received.map(({ id }) => id)).size).toBe(1)
    },
  )

  it('do not wait for a mail server that says nothing', { timeout: 40_000 }, async () => {
    await told()
    server.mood = 'silent'
    const before = performance.now()
    await post.round(server.url)
    expect(performance.now() - before).toBeLessThan(15_000)
    expect((await onlyMail()).problem).toBe('The mail server did not answer in time')
  })

  it('pass over one that is refused, and go to the others', async () => {
    const { people } = post.world
    for (const person_id of [people.priya, people.sam, people.ola]) {
      await post.give({ person_id, urgency: 'now' })
    }
    await post.parts.store.write
      .updateTable('person')
      .set({ email: 'two@example.org, more@example.org' })
      .where('id', '=', people.sam)
      .execute()
    await post.round(server.url)
    expect(new Set(server.received.map(({ to }) => to[0]))).toEqual(
      new Set(['ola@example.org', 'priya@example.org']),
    )
    const given = (await post.mails()).filter(({ gave_up_at: at }) => at !== null)
    expect(given).toMatchObject([{ person_id: people.sam, sent_at: null }])
  })

  it('go nowhere once their reader’s sign-in is closed', async () => {
    await told()
    await post.write()
    await post.parts.store.write
      .updateTable('person')
      .set({ deactivated_at: post.parts.clock.now() })
      .where('id', '=', post.world.people.priya)
      .execute()
    await post.send(server.url)
    expect(server.received).toEqual([])
    expect((await onlyMail()).gave_up_at).not.toBeNull()
  })

  it('go nowhere once the last day of their reader is over', async () => {
    const { sam } = post.world.people
    await post.give({ person_id: sam, urgency: 'now' })
    await post.write()
    await post.parts.store.write
      .updateTable('employment')
      .set({ until_on: '2026-11-10' })
      .where('person_id', '=', sam)
      .execute()
    post.parts.clock.set('2026-11-11T00:00:00.000Z')
    await post.send(server.url)
    expect(server.received).toEqual([])
    expect(await onlyMail()).toMatchObject({ sent_at: null, problem: 'Their sign-in is closed' })
  })

  it('are given up after three days for a digest, after seven for what cannot wait', async () => {
    server.mood = 'later'
    await told('digest')
    await told('now')
    for (let hour = 0; hour < 24 * 8; hour += 6) {
      await post.round(server.url)
      post.parts.clock.forward({ hours: 6 })
    }
    const mails = await post.mails()
    const days = (from: string, until: string) =>
      (Date.parse(until) - Date.parse(from)) / 86_400_000
    expect(mails.map((mail) => [mail.kind, days(mail.made_at, mail.gave_up_at!)])).toEqual([
      ['now', 7],
      ['digest', 3],
    ])
  })

  it('stay here without a mail server; only young ones go once there is one', async () => {
    await told()
    await post.round()
    expect((await onlyMail()).problem).toBe('No mail server is set')
    post.parts.clock.forward({ days: 1, hours: 1 })
    await told()
    await post.round()
    post.parts.clock.forward({ hours: 23 })
    await post.round(server.url)
    const [old, young] = await post.mails()
    expect([old!.gave_up_at !== null, young!.sent_at !== null]).toEqual([true, true])
    expect(server.received.map(({ id }) => id)).toEqual([`${young!.id}@localhost`])
  })

  it('go once when several servers send at once, and again when one dies holding it', async () => {
    const store = dialect === 'postgres' ? openStore(post.parts.config) : post.parts.store
    const other = Object.assign(Object.create(post) as Post, { parts: { ...post.parts, store } })
    const people = Object.values(post.world.people).slice(0, 12)
    for (const person_id of people) await post.give({ person_id, urgency: 'now' })
    await post.write()
    const count = (await post.mails()).length
    await Promise.all([post.send(server.url), other.send(server.url), post.send(server.url)])
    await post.send(server.url)
    expect(server.received).toHaveLength(count)
    expect(new Set(server.received.map(({ id }) => id)).size).toBe(count)
    // One server died after it took a mail and before it said that it was sent.
    const [first] = await post.mails()
    const held = { sent_at: null, leased_until: '2026-11-10T10:02:00.000Z' }
    await post.parts.store.write.updateTable('mail').set(held).where('id', '=', first!.id).execute()
    await post.send(server.url)
    expect(server.received).toHaveLength(count)
    post.parts.clock.forward({ minutes: 2 })
    await post.send(server.url)
    if (store !== post.parts.store) await store.close()
    expect(server.received).toHaveLength(count + 1)
    expect(new Set(server.received.map(({ id }) => id)).size).toBe(count)
  })

  it('all arrive after a day without a mail server', { timeout: 120_000 }, async () => {
    const chance = new Chance(11)
    const people = Object.values(post.world.people)
    const help = new Map<string, string>()
    const arrived = new Map<string, string>()
    let [given, worstUp, worstBack] = [0, 0, 0]
    const start = Date.parse(post.parts.clock.now())
    const backAt = start + 26 * 3_600_000
    for (let round = 0; round < 2.5 * 24 * 6; round += 1) {
      const now = start + round * 600_000
      post.parts.clock.set(new Date(now).toISOString())
      if (round === 12) await server.down()
      if (now === backAt) await server.up()
      if (chance.is(0.3)) {
        const urgency = chance.of(['now', 'soon', 'digest'] as const)
        const id = await post.give({ person_id: chance.of(people), urgency })
        if (urgency === 'now') help.set(id, post.parts.clock.now())
        given += 1
      }
      await post.round(server.url)
      for (const { id } of server.received)
        if (!arrived.has(id)) arrived.set(id, new Date(now).toISOString())
    }
    const byKey = new Map((await post.mails()).map((mail) => [mail.dedupe_key, mail]))
    for (const [id, at] of help) {
      const mail = byKey.get(`now ${id}`)
      if (!mail) continue
      const sent = Date.parse(arrived.get(`${mail.id}@localhost`)!)
      const isUp = Date.parse(at) < start + 12 * 600_000 || Date.parse(at) >= backAt
      if (isUp) worstUp = Math.max(worstUp, sent - Date.parse(at))
      else worstBack = Math.max(worstBack, sent - backAt)
    }
    const mails = await post.mails()
    const reachable = mails.filter(({ gave_up_at: at }) => at === null)
    const notArrived = reachable.filter(({ id }) => !arrived.has(`${id}@localhost`)).length
    console.log(
      `proof: mail on ${dialect}: 24 simulated hours without a mail server: ${given} notices, ${mails.length} ` +
        `mails, ${notArrived} not arrived, help now at most ${worstUp / 60_000} minutes late while it was up and ` +
        `${worstBack / 60_000} after it was back`,
    )
    expect(notArrived).toBe(0)
    expect(worstUp).toBe(0)
    expect(worstBack).toBeLessThanOrEqual(5 * 60_000)
    expect(new Set(server.received.map(({ id }) => id)).size).toBe(server.received.length)
    expect(help.size).toBeGreaterThan(10)
  })
})
