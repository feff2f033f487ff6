import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Scene } from './scene.ts'

const letters = 20_000
const count = 1000

/** Milliseconds in which an answer still feels like one, on a busy machine. */
const moment = 5000

describe.each(dialects)('a search in a thousand long reflections on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  const filler = 'the tide came in and went out again and nobody was in a hurry that day\n'
  const long = filler.repeat(Math.ceil(letters / filler.length)).slice(0, letters - 20)

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    ola = await scene.as('ola')
    const { store, vault, clock } = scene.parts
    const person_id = scene.world.people.ola
    await store.write.transaction().execute(async (db) => {
      const words = await vault.sealer(db, person_id)
      for (let n = 0; n < count; n += 1) {
        clock.forward({ seconds: 1 })
        const [id, at] = [`long-${n}`, clock.now()]
        const body = words.seal('reflection', 'body', id, `${long} number-${n}-`)
        const tags = words.seal('reflection', 'tags', id, n % 2 ? 'odd' : 'even')
        const row = { id, person_id, model: 'free' as const, body, tags }
        await db
          .insertInto('reflection')
          .values({ ...row, made_at: at, changed_at: at })
          .execute()
      }
    })
  }, 120_000)
  afterAll(() => scene.parts.close())

  it('takes a moment, also when nothing or nearly everything fits', async () => {
    const took: string[] = []
    const search = async (words: string, says: string, fields = {}) => {
      const start = performance.now()
      const answer = await ola.post('/reflections/search', { words, ...fields })
      const ms = Math.round(performance.now() - start)
      took.push(`${says} ${ms} ms`)
      expect(answer.words).toContain(says)
      expect(ms).toBeLessThan(moment)
      return answer
    }
    await search('heron', 'Nothing fits')
    await search('number-7-', '1 reflection fits')
    await search('tide hurry', 'The 50 newest that fit are here')
    await search('number-0-', 'Nothing fits', { tag: 'odd' })
    const { page } = await search('', 'The 50 newest', { tag: 'odd' })
    expect(page.querySelectorAll('ul.tasks li')).toHaveLength(50)
    const size = `${count} × ${letters.toLocaleString('en-GB')} letters`
    console.log(`proof: reflection search on ${dialect}: ${size}: ${took.join(', ')}`)
  }, 60_000)
})
