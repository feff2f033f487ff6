import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

/** The cast at work, each with a browser of their own. */
export class Scene {
  readonly parts: TestParts
  readonly world: World
  readonly #app: ReturnType<typeof createApp>

  private constructor(parts: TestParts, world: World) {
    this.parts = parts
    this.world = world
    this.#app = createApp(parts)
  }

  static async on(dialect: Parameters<typeof freshParts>[0]) {
    const parts = await freshParts(dialect)
    return new Scene(parts, await makeWorld(parts))
  }

  as(name: PersonName) {
    return new Client(this.parts, this.#app).signInAs(this.world.people[name])
  }

  /** A holding of this worker's own, newly added; its address comes back. */
  async holdingOf(client: Client, label: string, more = {}) {
    await client.post('/holdings', {
      label,
      held_since: '2026-09-01',
      'functions[]': ['waiting', 'witness'],
      intensity: 'active',
      ...more,
    })
    const list = await client.get('/holdings')
    const link = list.page.querySelectorAll('.ledger-label').find((a) => a.textContent === label)
    return link!.getAttribute('href')!
  }
}
