import { createApp } from '../../src/app.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { Client, type Sent } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

/** The cast with a browser for each of them, and quick ways to write. */
export class Scene {
  readonly parts: TestParts
  readonly world: World
  readonly #app: ReturnType<typeof createApp>

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

  /** Writes through the form; the address of what was written. */
  async write(client: Client, fields: Sent) {
    const form = await client.get('/reflections/new')
    const answer = await client.submit(form, 'form[action="/reflections"]:has(textarea)', fields)
    if (answer.status !== 303) throw new Error(`${answer.status}: ${answer.words}`)
    return answer.location!.split('?')[0]!
  }

  /** Sends these words of a reflection, past the page that shows them once more. */
  async send(client: Client, reflection: string, fields: Sent) {
    const form = await client.get(`${reflection}/excerpts/new`)
    const look = await client.submit(form, 'form[action$=excerpts]', fields)
    if (look.status !== 200) return look
    return client.submit(look, 'form[action$=excerpts]')
  }
}
