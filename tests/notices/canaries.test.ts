import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { names } from '../support/world/people.ts'
import { MailServer } from './mail-server.ts'
import { Post } from './post.ts'

/** What a mail may hold of the cast's own words: the address it goes to. */
const isAddress = ({ table, column }: { table: string; column: string }) =>
  table === 'person' && column === 'email'

describe('words in mails', () => {
  let post: Post
  let server: MailServer
  beforeAll(async () => {
    post = await Post.open('sqlite', { canaries: true })
    server = await new MailServer().up()
    await giveAboutEverything()
    for (let hour = 0; hour < 24 * 8; hour += 3) {
      await post.round(server.url)
      post.parts.clock.forward({ hours: 3 })
    }
  }, 120_000)
  afterAll(async () => {
    await server.down()
    await post.parts.close()
  })

  /** Everyone is told of every record there is, in each way. */
  async function giveAboutEverything() {
    const { read } = post.parts.store
    const kinds = [
      ...(await read.selectFrom('alert').select(['id as about', 'code as what']).execute()),
      ...(await records('action', 'action')),
      ...(await records('handover', 'handover')),
      ...(await records('co_holder', 'alongside')),
      ...(await records('advice_request', 'advice')),
      ...(await records('agreement', 'agreement')),
      ...(await records('debrief', 'debrief')),
      ...(await records('preparation', 'preparation')),
      ...(await records('session_record', 'session_record')),
      ...(await records('supervision_agreement', 'supervision_agreement')),
    ]
    for (const [number, { about, what }] of kinds.entries()) {
      const urgency = (['now', 'soon', 'digest'] as const)[number % 3]!
      for (const person_id of Object.values(post.world.people)) {
        await post.give({ person_id, what, about, urgency })
      }
    }
  }

  type Table =
    | 'action'
    | 'handover'
    | 'co_holder'
    | 'advice_request'
    | 'agreement'
    | 'debrief'
    | 'preparation'
    | 'session_record'
    | 'supervision_agreement'

  async function records(table: Table, what: string) {
    const rows = await post.parts.store.read.selectFrom(table).select('id').execute()
    return rows.map(({ id }) => ({ about: id, what }))
  }

  /** As a reader would see it: lines that were folded are whole again. */
  const texts = () => server.received.map(({ raw }) => raw.replace(/=\r\n/g, ''))

  it('are none of anybody’s own', () => {
    const all = texts()
    const found = (text: string) => all.some((mail) => mail.includes(text))
    const secret = post.world.canaries.filter((canary) => !isAddress(canary))
    const leaks = secret.filter(({ text }) => found(text))
    const addresses = post.world.canaries.filter(isAddress).filter(({ text }) => found(text))
    const named = Object.values(names).filter((name) => found(name))
    console.log(
      `proof: mail canaries: ${all.length} mails, ${secret.length} canaries, ${leaks.length} found; ` +
        `${named.length} names; ${addresses.length} addresses`,
    )
    expect([leaks, named]).toEqual([[], []])
    expect(addresses.length).toBeGreaterThan(10)
    expect(all.length).toBeGreaterThan(50)
    expect(secret.length).toBeGreaterThan(100)
    expect(
      all.every((mail) => /^Content-Transfer-Encoding: (7bit|quoted-printable)\r$/m.test(mail)),
    ).toBe(true)
  })

  it('are the same for everyone but for the count', () => {
    const bodies = texts().map((mail) => mail.split('\r\n\r\n').slice(1).join('\n\n'))
    const shapes = bodies.map((body) => body.replace(/^\w+ things? (is|are)|^Something is/, '…'))
    expect(new Set(shapes).size).toBe(1)
  })

  it('name nothing in the rows of the post either', async () => {
    const said = (await post.mails()).map(({ problem }) => problem ?? '').join(' ')
    expect(said).not.toMatch(/@|zqzq/)
  })
})
