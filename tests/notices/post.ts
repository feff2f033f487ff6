import type { Insertable } from 'kysely'
import { sessionLetter } from '../../src/calendar/session-letter.ts'
import { readConfig } from '../../src/config.ts'
import type { Database } from '../../src/database/schema.ts'
import { sendMails } from '../../src/notices/send-mails.ts'
import { smtpTransport } from '../../src/notices/smtp.ts'
import { writeMails } from '../../src/notices/write-mails.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

type Notice = Insertable<Database['notice']>
type Given = Partial<Notice> & Pick<Notice, 'person_id'>

/** The cast with no notices yet, and ways to give some and to let the post go round. */
export class Post {
  readonly parts: TestParts
  readonly world: World
  #given = 0

  private constructor(parts: TestParts, world: World) {
    this.parts = parts
    this.world = world
  }

  static async open(
    dialect: Dialect,
    { now, canaries }: { now?: string; canaries?: boolean } = {},
  ) {
    const parts = await freshParts(dialect, now)
    const world = await makeWorld(parts, { canaries })
    await parts.store.write.deleteFrom('mail').execute()
    await parts.store.write.deleteFrom('notice').execute()
    return new Post(parts, world)
  }

  /** A notice that is told once, unless it says what it is about. */
  async give(given: Given): Promise<string> {
    const id = `given-${String((this.#given += 1)).padStart(4, '0')}`
    const now = this.parts.clock.now()
    await this.parts.store.write
      .insertInto('notice')
      .values({
        id,
        dedupe_key: id,
        what: 'told',
        about: null,
        urgency: 'digest',
        made_at: now,
        from_at: given.made_at ?? now,
        ...given,
      })
      .execute()
    return id
  }

  write = () => writeMails(this.parts)

  /** One round of both jobs, with this mail server or none. */
  async round(url?: string) {
    await writeMails(this.parts)
    await this.send(url)
  }

  send = (url?: string) => sendMails(this.parts, smtpTransport(this.config(url)), sessionLetter)

  config = (url?: string) =>
    url
      ? { ...this.parts.config, smtp: readConfig({ SMTP_URL: url }).smtp }
      : { ...this.parts.config, smtp: null }

  mails = () => this.parts.store.read.selectFrom('mail').selectAll().orderBy('id').execute()
  notices = () => this.parts.store.read.selectFrom('notice').selectAll().orderBy('id').execute()

  /** Lets hours pass, a look every so many minutes, and says when each mail was written. */
  async live({ hours, every }: { hours: number; every: number }): Promise<string[]> {
    for (let minute = 0; minute < hours * 60; minute += every) {
      await this.write()
      this.parts.clock.forward({ minutes: every })
    }
    return (await this.mails()).map(({ made_at: at, things }) => `${at.slice(0, 16)} ${things}`)
  }
}
