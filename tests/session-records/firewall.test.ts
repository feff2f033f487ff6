import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

/** Whose words of which session each may read: everybody else's are shut to them. */
const mayRead: Partial<Record<Viewer, readonly string[]>> = {
  meg: ['tomMeg'],
  wren: [],
  priya: ['samPriya', 'samFrank'],
  anna: ['samAnna'],
  eve: ['samEve'],
  ola: [],
  ada: [],
  frank: [],
}

const tables = ['session_record', 'session_record_version', 'session_comment'] as const
const places =
  /^get \/($|supervision$|supervision\/sessions\/:id(\/record|\/record\/edit|\/print)?$|supervision\/portfolio|actions$|people\/:id$)/

describe.each(dialects)('words kept of a session on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let clients: Record<Viewer, Client>
  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries: true })
    clients = await signEveryoneIn(world, createApp(parts))
  })
  afterAll(() => parts.close())

  const marks = () =>
    world.canaries.filter(({ table }) => (tables as readonly string[]).includes(table))

  it('reach whoever shares them, and nobody else, on any page that speaks of sessions', async () => {
    const paths = Object.entries(expectations)
      .filter(([name]) => places.test(name))
      .flatMap(([, cases]) => cases.map(({ path }) => path))
    let [answers, theirs, others] = [0, 0, 0]
    // Each answer is the same code on both; the slower one asks for those who come nearest.
    const asking = Object.entries(mayRead).filter(
      ([viewer]) => dialect === 'sqlite' || ['meg', 'priya', 'eve'].includes(viewer),
    )
    for (const [viewer, sessions] of asking) {
      const allowed = sessions.map((name) => `record-${name}`)
      const seen = new Set<string>()
      for (const path of paths) {
        const { text } = await clients[viewer as Viewer].copy().get(path)
        answers += 1
        for (const mark of marks()) if (text.includes(mark.text)) seen.add(mark.row)
      }
      const whose = [...seen].map((row) => row.replace(/-(version|comment)$/, ''))
      others += whose.filter((row) => !allowed.includes(row)).length
      theirs += seen.size
      expect([viewer, [...new Set(whose)].toSorted()]).toEqual([viewer, allowed.toSorted()])
    }
    console.log(
      `proof: words of sessions on ${dialect}: ${marks().length} marks, ${answers} answers, ` +
        `${theirs} read by those who share them, ${others} by a manager, a lead or anybody else`,
    )
  }, 300_000)
})
