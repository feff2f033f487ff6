import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { writeMails } from '../../src/notices/write-mails.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'
import { Scene } from './scene.ts'

const says = 'What is kept of a session waits for your yes'

describe.each(dialects)('the word that a record waits, on %s', (dialect) => {
  let scene: Scene
  beforeEach(async () => {
    await scene?.parts.close()
    scene = await Scene.on(dialect)
    await scene.parts.store.write.deleteFrom('mail').execute()
    await scene.parts.store.write.deleteFrom('notice').execute()
  })
  afterAll(() => scene.parts.close())

  const write = async (name: PersonName, path: string, words: string, of = '') => {
    const client = await scene.as(name)
    const page = await client.get(`${path}/record${of}`)
    expect((await client.submit(page, 'form[action$="/record"]', { words })).status).toBe(303)
  }
  const told = async () => {
    const rows = await scene.parts.store.read
      .selectFrom('notice')
      .select(['person_id', 'what', 'urgency'])
      .where('what', '=', 'session_record')
      .execute()
    return rows.map((row) => row.person_id)
  }
  /** The mails of the next morning, by whom they go to. */
  const mailed = async (day: string) => {
    scene.parts.clock.set(`2026-11-${day}T09:00:00.000Z`)
    await writeMails(scene.parts)
    const rows = await scene.parts.store.read.selectFrom('mail').selectAll().execute()
    return rows.filter(({ made_at: at }) => at.includes(`-${day}T`)).map((row) => row.person_id)
  }

  it('goes to the other side, leads there, and names nothing', async () => {
    const path = await scene.sessionLike('samEve')
    await write('sam', path, 'Endings')
    const { eve, sam } = scene.world.people
    expect(await told()).toEqual([eve])
    const page = await (await scene.as('eve')).get('/notices')
    expect(page.words).toContain(says)
    expect(page.words).not.toMatch(/Endings|Sam/)
    expect(page.page.querySelector(`a[href="${path}/record"]`)).not.toBeNull()
    for (const name of ['sam', 'priya', 'meg'] as const) {
      expect((await (await scene.as(name)).get('/notices')).words).not.toContain(says)
    }
    await write('eve', path, 'Endings, and the tide', '/edit')
    expect(await told()).toEqual([sam])
    await write('eve', path, 'Endings, and the tides', '/edit')
    expect(await told()).toEqual([sam])
    // The same words again ask for nothing.
    await scene.parts.store.write.deleteFrom('notice').execute()
    await write('eve', path, 'Endings, and the tides', '/edit')
    expect(await told()).toEqual([])
  })

  it('is in one mail a day while it waits, and in none once they agreed', async () => {
    const path = await scene.sessionLike('samEve')
    await write('sam', path, 'Endings')
    const { eve } = scene.world.people
    expect(await mailed('11')).toEqual([eve])
    expect(await mailed('12')).toEqual([eve])
    const client = await scene.as('eve')
    await client.submit(await client.get(`${path}/record`), 'form[action$="/agreement"]')
    expect(await mailed('13')).toEqual([])
  })

  it('is in no mail once they remember it otherwise, or may not read it any more', async () => {
    const path = await scene.sessionLike('samPriya')
    await write('priya', path, 'Leave in March')
    expect(await told()).toEqual([scene.world.people.sam])
    const sam = await scene.as('sam')
    const words = { kind: 'disagreement', words: 'In May' }
    await sam.submit(await sam.get(`${path}/record`), 'form[action$="/comments"]', words)
    expect(await mailed('11')).toEqual([])
    const again = await scene.sessionLike('samEve')
    await write('sam', again, 'Endings')
    await scene.parts.store.write
      .updateTable('bond')
      .set({ until_at: scene.parts.clock.now() })
      .where('viewer_id', '=', scene.world.people.eve)
      .execute()
    expect(await mailed('12')).toEqual([])
    expect((await (await scene.as('eve')).get('/notices')).words).not.toContain(says)
  })

  it('goes to nobody where the other side cannot read here', async () => {
    await scene.agree('tomGale', { status: 'in_force' })
    const path = await scene.sessionLike('tomGale', { people: ['tom'] })
    await write('tom', path, 'What I keep')
    expect(await told()).toEqual([])
  })
})
