import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { writeInvitations } from '../../src/calendar/write-invitations.ts'
import { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { MailServer, type Received } from '../notices/mail-server.ts'
import { Post } from '../notices/post.ts'
import { readIcalJs, readNodeIcal } from './read-back.ts'

const soon = 'sitting-samEveNext'
const atGale = 'sitting-tomGaleNext'

/** The calendar inside a mail, as its method was said and as both readers read it. */
function calendarOf({ raw }: Received) {
  const part = /Content-Type: text\/calendar;([^]*?)\r\n\r\n([^]*?)\r\n--/.exec(raw)!
  const head = part[1]!.replaceAll(/\r\n\s+/g, ' ')
  const text = /base64/i.test(raw.slice(part.index, part.index + 300))
    ? Buffer.from(part[2]!, 'base64').toString()
    : part[2]!.replaceAll('=\r\n', '').replaceAll('=3D', '=')
  const [one, two] = [readIcalJs(text), readNodeIcal(text)]
  expect(two.events.map(({ uid, starts, sequence }) => [uid, starts, sequence])).toEqual(
    one.events.map(({ uid, starts, sequence }) => [uid, starts, sequence]),
  )
  expect(head.toUpperCase()).toContain(`METHOD=${one.method}`)
  return { method: one.method, ...one.events[0]!, text }
}

const worded = ({ raw }: Received) => raw.replaceAll('=\r\n', '')

describe.each(dialects)('mails about sessions on %s', (dialect) => {
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

  const round = async () => {
    await writeInvitations(post.parts)
    await post.send(server.url)
  }
  const to = (address: string) => server.received.filter((mail) => mail.to.includes(address))
  const about = (session: string, address: string) =>
    to(address)
      .filter(({ raw }) => raw.includes('text/calendar'))
      .map(calendarOf)
      .filter(({ uid }) => uid.startsWith(`${session}@`))
  const change = (id: string, set: object) =>
    post.parts.store.write
      .updateTable('supervision_session')
      .set((of) => ({
        sequence: of('sequence', '+', 1),
        changed_at: post.parts.clock.now(),
        ...set,
      }))
      .where('id', '=', id)
      .execute()

  it('invite everyone who is in one, and whoever gives it, once', async () => {
    await round()
    await round()
    for (const address of ['sam@example.org', 'eve@example.org']) {
      const [invited, ...more] = about(soon, address)
      expect(more).toEqual([])
      expect(invited).toMatchObject({ method: 'REQUEST', title: 'Supervision', sequence: 0 })
      expect(invited!.attendee![1]).toBe(address)
    }
    expect(about(atGale, 'gale@supervision.example')).toHaveLength(1)
    expect(about(soon, 'meg@example.org')).toEqual([])
    expect(about(soon, 'ola@example.org')).toEqual([])
  })

  it('say nothing of whom, and nothing of what for', async () => {
    await round()
    const all = server.received.map(worded).join('\n')
    for (const name of ['Sam', 'Okafor', 'Eve', 'Lindqvist', 'Gale', 'Tom', 'Aldous', 'Priya']) {
      expect(all).not.toMatch(new RegExp(`\\b${name}\\b`))
    }
    expect(all).not.toMatch(/restorative|clinical|external|safeguarding/i)
  })

  it('keep the same id and raise the sequence when it moves, and when it is called off', async () => {
    await round()
    const [first] = about(soon, 'sam@example.org')
    const later = new Date(Date.parse(first!.starts) + 86_400_000).toISOString()
    await change(soon, { starts_at: later })
    await round()
    const moved = about(soon, 'sam@example.org')[1]!
    expect(moved).toMatchObject({ uid: first!.uid, method: 'REQUEST', sequence: 1, starts: later })
    await change(soon, { status: 'cancelled' })
    await round()
    const off = about(soon, 'sam@example.org')[2]!
    expect(off).toMatchObject({
      uid: first!.uid,
      method: 'CANCEL',
      sequence: 2,
      status: 'CANCELLED',
    })
  })

  it('go as the session stands when they go: one that is out of date is not sent', async () => {
    await writeInvitations(post.parts)
    await change(soon, { minutes: 90 })
    await round()
    const invited = about(soon, 'sam@example.org')
    expect(invited.map(({ sequence }) => sequence)).toEqual([1])
    const waiting = (await post.mails()).filter((mail) => mail.session_id === soon && !mail.sent_at)
    expect(waiting).toEqual([])
  })

  it('do not call off what nobody was told of', async () => {
    await change(soon, { status: 'cancelled' })
    await round()
    expect(about(soon, 'sam@example.org')).toEqual([])
  })

  it('say no new time to whoever gave it, once their bond with all of its people is over', async () => {
    await round()
    await post.parts.store.write
      .updateTable('bond')
      .set({ until_at: post.parts.clock.now() })
      .where('viewer_id', '=', 'person-eve')
      .execute()
    await change(soon, { minutes: 90 })
    await round()
    expect(about(soon, 'eve@example.org').map(({ sequence }) => sequence)).toEqual([0])
    expect(about(soon, 'sam@example.org').map(({ sequence }) => sequence)).toEqual([0, 1])
  })

  it('wait for a mail server that is down, and lose nothing', async () => {
    server.mood = 'drop'
    await round()
    expect(about(soon, 'sam@example.org')).toEqual([])
    server.mood = 'accept'
    post.parts.clock.forward({ hours: 1 })
    await round()
    expect(about(soon, 'sam@example.org')).toHaveLength(1)
  })

  it('do not go to somebody whose sign-in is closed', async () => {
    await post.parts.store.write
      .updateTable('person')
      .set({ deactivated_at: post.parts.clock.now() })
      .where('email', '=', 'sam@example.org')
      .execute()
    await round()
    expect(to('sam@example.org')).toEqual([])
  })

  describe('that ask who came', () => {
    const tokensOf = () =>
      to('gale@supervision.example')
        .filter(({ raw }) => raw.includes('Who came'))
        .map((mail) => /\/attendance\/([\w-]{43})/.exec(worded(mail).replaceAll('=3D', '='))![1]!)
    const ask = async () => {
      await post.parts.store.write
        .updateTable('supervision_session')
        .set({ status: 'booked' })
        .where('id', '=', 'sitting-tomGale')
        .execute()
      await round()
      return tokensOf()
    }
    const visit = (token: string) =>
      new Client(post.parts, createApp(post.parts)).get(`/attendance/${token}`)

    it('carry a link that opens, once for each session', async () => {
      const [token, ...more] = await ask()
      expect(more).toEqual([])
      expect((await visit(token!)).status).toBe(200)
      await round()
      expect(
        to('gale@supervision.example').filter(({ raw }) => raw.includes('Who came')),
      ).toHaveLength(1)
      const rows = await post.parts.store.read.selectFrom('supervisor_link').selectAll().execute()
      const mails = await post.mails()
      expect(JSON.stringify([rows, mails])).not.toContain(token)
    })

    it('carry a new link when they are tried again; the earlier one opens nothing', async () => {
      await ask()
      const [first] = tokensOf()
      await post.parts.store.write
        .updateTable('mail')
        .set({ sent_at: null, next_try_at: post.parts.clock.now() })
        .where('kind', '=', 'attendance')
        .execute()
      await ask()
      const last = tokensOf().at(-1)!
      expect(last).not.toBe(first)
      expect((await visit(last)).status).toBe(200)
      expect((await visit(first!)).text).not.toContain('came')
    })
  })
})
