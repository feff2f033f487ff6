import { createApp } from '../../src/app.ts'
import type { Dialect } from '../../src/database/columns.ts'
import type { Database } from '../../src/database/schema.ts'
import { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

type Agreement = Database['supervision_agreement']

/** The cast with a browser for each of them, and sessions nothing was kept of yet. */
export class Scene {
  readonly parts: TestParts
  readonly world: World
  readonly #app: ReturnType<typeof createApp>
  #count = 0

  private constructor(world: World, parts: TestParts) {
    this.world = world
    this.parts = parts
    this.#app = createApp(parts)
  }

  static async on(dialect: Dialect) {
    const parts = await freshParts(dialect)
    return new Scene(await makeWorld(parts), parts)
  }

  as(person: PersonName) {
    return new Client(this.parts, this.#app).signInAs(this.world.people[person])
  }

  /** Another session of Sam's, by the same giver, with nothing kept of it; its address. */
  async sessionLike(
    name: string,
    { days = -1, status = 'held' as 'held' | 'cancelled', people = ['sam'] as PersonName[] } = {},
  ) {
    const { read, write } = this.parts.store
    const like = await read
      .selectFrom('supervision_session')
      .selectAll()
      .where('id', '=', `sitting-${name}`)
      .executeTakeFirstOrThrow()
    const id = `again-${(this.#count += 1)}`
    const now = Date.parse(this.parts.clock.now())
    const starts_at = new Date(now + days * 86_400_000 - 3_600_000).toISOString()
    await write
      .insertInto('supervision_session')
      .values({ ...like, id, starts_at, contract_id: null, status })
      .execute()
    for (const person of people) {
      await write
        .insertInto('supervisee')
        .values({
          id: `seat-${id}-${person}`,
          session_id: id,
          employment_id: `employment-${person}`,
          person_id: this.world.people[person],
          status: status === 'held' ? 'came' : 'booked',
        })
        .execute()
    }
    return `/supervision/sessions/${id}`
  }

  async agree(
    agreement: string,
    set: { keeps?: Agreement['keeps']; status?: 'ended' | 'in_force' },
  ) {
    await this.parts.store.write
      .updateTable('supervision_agreement')
      .set(set)
      .where('id', '=', `supervision-${agreement}`)
      .execute()
  }
}
