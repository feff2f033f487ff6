import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Scene } from '../handovers/scene.ts'
import { dialects } from '../support/parts.ts'

const path = '/debriefs/debrief-harbourNext'
const form = `form[action="${path}/items"]`

describe.each(dialects)('what people bring on %s', (dialect) => {
  let scene: Scene
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    // The daily one of the team would let those who sit in it see what is brought.
    const { write } = scene.parts.store
    const over = { state: 'closed' as const }
    await write.updateTable('debrief').set(over).where('id', '=', 'debrief-harbourNow').execute()
  })
  afterAll(() => scene.parts.close())

  const itemOf = async (client: Awaited<ReturnType<Scene['as']>>, words: string) => {
    const { page } = await client.get(`${path}/carrying`)
    const link = page
      .querySelectorAll('a[href*="/items/"]')
      .find((a) => a.textContent.includes(words))
    return link!.getAttribute('href')!
  }

  it('can be brought from Thursday noon, and not before', async () => {
    const sam = await scene.as('sam')
    const early = await sam.get(`${path}/items/new`)
    expect(early.words).toContain('You can bring things from Thursday 12 November at 12:00')
    expect((await sam.post(`${path}/items`, { words: 'Early', absent: 'bring' })).status).toBe(422)
    expect((await sam.get('/')).words).toContain('You can bring things from')
  })

  it('asks first what happens to it when its person is not there', async () => {
    scene.parts.clock.set('2026-11-12T12:00:00.000Z')
    const sam = await scene.as('sam')
    const page = await sam.get(`${path}/items/new?holding=${scene.world.holdings.blueDoor}`)
    expect(page.words).toContain('Who sees this:')
    const refused = await sam.submit(page, form, { words: 'The blue door' })
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('Say what happens if you are not there')
    expect(refused.text).toContain('The blue door')
    const brought = await sam.submit(page, form, { words: 'The blue door', absent: 'bring' })
    expect(brought.location).toBe(`${path}/carrying?said=brought`)
    const item = await scene.parts.store.read
      .selectFrom('carrying_item')
      .select(['holding_id', 'source', 'brought_at'])
      .where('added_at', '=', '2026-11-12T12:00:00.000Z')
      .executeTakeFirstOrThrow()
    expect(item).toEqual({
      holding_id: scene.world.holdings.blueDoor,
      source: 'own',
      brought_at: '2026-11-12T12:00:00.000Z',
    })
  })

  it('is seen by the lead once it is brought, and by nobody else before the debrief', async () => {
    const seen = async (name: 'priya' | 'ola' | 'hana') =>
      (await (await scene.as(name)).get(`${path}/carrying`)).words.includes('The blue door')
    expect([await seen('priya'), await seen('ola'), await seen('hana')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('refuses an NHS number, somebody else’s holding, and what is too long', async () => {
    const sam = await scene.as('sam')
    const sent = { absent: 'bring', words: 'Ring 943 476 5919' }
    const refused = await sam.post(`${path}/items`, sent)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('943 476 5919')
    const others = { absent: 'bring', words: 'Hers', holding: scene.world.holdings.lighthouse }
    expect((await sam.post(`${path}/items`, others)).status).toBe(422)
    expect((await sam.post(`${path}/items`, { ...sent, words: 'x'.repeat(121) })).status).toBe(422)
    const alert = { absent: 'bring', words: 'Hers', alert: 'alert-olaPoints' }
    expect((await sam.post(`${path}/items`, alert)).status).toBe(422)
  })

  it('is changed or taken back by its person alone, and two tabs keep both texts', async () => {
    const sam = await scene.as('sam')
    const item = await itemOf(sam, 'The blue door')
    const [one, two] = [await sam.get(item), await sam.get(item)]
    const edit = `form[action="${item}"]`
    expect((await sam.submit(one, edit, { words: 'A door' })).status).toBe(303)
    const clash = await sam.submit(two, edit, { words: 'My door' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('A door')
    expect(clash.text).toContain('My door')
    const priya = await scene.as('priya')
    expect((await priya.get(item)).status).toBe(404)
    expect((await priya.post(`${item}/removal`, { version: '2' })).status).toBe(404)
    await sam.submit(await sam.get(item), `form[action="${item}/removal"]`)
    expect((await priya.get(`${path}/carrying`)).words).not.toContain('A door')
    expect((await sam.get(item)).status).toBe(404)
  })

  it('waits for somebody who wants to be there, and comes with them when they join', async () => {
    const ola = await scene.as('ola')
    await ola.submit(await ola.get(`${path}/items/new`), form, {
      words: 'A hard call',
      absent: 'keep',
    })
    expect((await ola.get(`${path}/carrying`)).words).toContain('Kept until you are there')
    scene.parts.clock.set('2026-11-13T15:00:00.000Z')
    const priya = await scene.as('priya')
    await priya.post(`${path}/opening`)
    expect((await priya.get(`${path}/carrying`)).words).not.toContain('A hard call')
    const there = await scene.as('ola')
    await there.post(`${path}/attendance`, { how: 'remote' })
    expect((await priya.get(`${path}/carrying`)).words).toContain('A hard call')
  })

  it('can be asked for by the lead, and is its person’s to bring or leave', async () => {
    const [priya, sam, ola] = [
      await scene.as('priya'),
      await scene.as('sam'),
      await scene.as('ola'),
    ]
    const offer = await priya.get(`${path}/offers/new?alert=alert-olaPoints`)
    const asked = await priya.submit(offer, `form[action="${path}/offers"]`, {
      words: 'A full list',
    })
    expect(asked.location).toBe(`${path}/carrying?said=asked`)
    expect((await priya.get(`${path}/carrying`)).words).toContain(
      'You asked Ola Nowak: A full list',
    )
    await sam.post(`${path}/attendance`, { how: 'room' })
    expect((await sam.get(`${path}/carrying`)).words).not.toContain('A full list')
    const page = await ola.get(`${path}/carrying`)
    expect(page.words).toContain('Priya Shah asks if you would bring this: A full list')
    await ola.submit(page, 'form[action$="/bringing"]')
    expect((await sam.get(`${path}/carrying`)).words).toContain('A full list')
    const again = { alert: 'alert-olaPoints', words: 'Again' }
    expect((await priya.post(`${path}/offers`, again)).status).toBe(422)
  })

  it('keeps things for those who have left the team from view', async () => {
    const others = await Promise.all(
      (['una', 'frank', 'wren', 'tom'] as const).map((name) => scene.as(name)),
    )
    for (const client of others) {
      expect((await client.get(`${path}/carrying`)).words).not.toContain('A full list')
    }
  })

  it('says it was offered in the post, with no word of what it is', async () => {
    const notice = await scene.parts.store.read
      .selectFrom('notice')
      .select(['what', 'about', 'person_id'])
      .where('what', '=', 'debrief_item')
      .executeTakeFirstOrThrow()
    expect(notice).toEqual({
      what: 'debrief_item',
      about: 'debrief-harbourNext',
      person_id: 'person-ola',
    })
  })
})
