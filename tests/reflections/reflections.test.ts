import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Scene } from './scene.ts'

describe.each(dialects)('reflections on %s', (dialect) => {
  let scene: Scene
  let ola: Client
  let sam: Client
  beforeAll(async () => {
    scene = await Scene.on(dialect)
    ola = await scene.as('ola')
    sam = await scene.as('sam')
  })
  afterAll(() => scene.parts.close())

  const row = (path: string) =>
    scene.parts.store.read
      .selectFrom('reflection')
      .selectAll()
      .where('id', '=', path.split('/').at(-1)!)
      .executeTakeFirst()

  it('begins with an empty page that is kind, and with a way to write', async () => {
    const quinn = await scene.as('quinn')
    expect((await quinn.get('/reflections')).words).toContain('Nothing written yet. That is fine.')
    for (const model of ['quick', 'what', 'gibbs', 'free']) {
      const page = await quinn.get(`/reflections/new?model=${model}`)
      expect(page.words).toContain('Who sees this: Only you.')
      expect(page.words).toContain('Whoever runs the server could, in theory, use that key.')
      expect(page.page.querySelector('[name=model]')?.getAttribute('value')).toBe(model)
    }
    const steps = await quinn.get('/reflections/new?model=gibbs')
    expect(steps.page.querySelector('textarea')?.textContent).toContain('What I thought and felt')
  })

  it('keeps title, tags and words sealed, and opens them for the writer', async () => {
    const path = await scene.write(ola, {
      title: 'Lantern walk',
      body: 'The path was dark.\n\nThen it was not.',
      tags: 'Endings, light , endings',
      cpd: 'yes',
    })
    const page = await ola.get(path)
    for (const words of ['Lantern walk', 'Then it was not.', 'endings', 'light', 'CPD']) {
      expect(page.words).toContain(words)
    }
    expect(page.page.querySelector('title')?.textContent).toBe('One reflection · Holdfast')
    const kept = (await row(path))!
    expect(kept).toMatchObject({ model: 'quick', cpd: 1, version: 1 })
    for (const column of ['title', 'body', 'tags'] as const) {
      expect(kept[column]!.toString('latin1')).not.toMatch(/lantern|path|endings/i)
    }
    expect((await ola.get('/reflections')).words).toContain('Lantern walk')
    expect((await ola.get('/reflections/cpd')).words).toContain('Lantern walk')
    expect((await sam.get('/reflections')).words).not.toContain('Lantern walk')
    await scene.write(ola, { body: 'A line for nobody', cpd: 'yes' })
    expect((await ola.get('/reflections/cpd')).words).toContain('Without a title')
    expect((await ola.get('/reflections/cpd')).words).not.toContain('A line for nobody')
    expect((await ola.get('/reflections/cpd')).words).toMatch(/Ola Nowak: \d+ reflections, newest/)
    for (const address of [path, `${path}/edit`, `${path}/removal`, `${path}/excerpts/new`]) {
      expect((await sam.get(address)).status).toBe(404)
    }
  })

  it('keeps everything typed when it is refused', async () => {
    const bad = { title: 'T', body: 'NHS 943 476 5919', tags: 'one', model: 'what', cpd: 'yes' }
    const answer = await ola.post('/reflections', bad)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector('textarea')?.textContent).toContain('943 476 5919')
    expect(answer.page.querySelector('[name=cpd]')?.hasAttribute('checked')).toBe(true)
    expect(answer.page.querySelector('title')?.textContent).toMatch(/^Error: /)
    const nine = Array.from({ length: 9 }, (_, n) => `t${n}`).join(',')
    const many = await ola.post('/reflections', { ...bad, body: 'Fine', tags: nine })
    expect(many.words).toContain('Use 8 tags or fewer.')
    const headings = await ola.get('/reflections/new?model=what')
    const empty = await ola.submit(headings, 'form[action="/reflections"]')
    expect([empty.status, empty.words.includes('One line is enough.')]).toEqual([422, true])
    const long = await ola.post('/reflections', { ...bad, body: 'a'.repeat(20_001) })
    expect(long.words).toContain('Keep it to 20,000 letters.')
    const most = `${'ü'.repeat(19_999)}\n`
    expect((await ola.post('/reflections', { ...bad, body: most })).status).toBe(303)
  })

  it('is changed, and a second tab never writes over the first', async () => {
    const path = await scene.write(ola, { body: 'First words', title: 'Tabs' })
    const [one, two] = [await ola.get(`${path}/edit`), await ola.get(`${path}/edit`)]
    expect((await ola.submit(one, 'main form', { body: 'From tab one' })).status).toBe(303)
    const clash = await ola.submit(two, 'main form', { body: 'From tab two' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('From tab one')
    expect(clash.page.querySelector('textarea')?.textContent).toContain('From tab two')
    expect((await ola.submit(clash, 'main form')).status).toBe(303)
    expect((await ola.get(path)).words).toContain('From tab two')
    expect((await row(path))!.version).toBe(3)
    expect((await sam.post(path, { body: 'Mine now', version: '3' })).status).toBe(404)
  })

  it('is removed for good after a second look, and not when it was changed meanwhile', async () => {
    const path = await scene.write(ola, { body: 'To go' })
    const look = await ola.get(`${path}/removal`)
    expect(look.words).toContain('There is no way to bring it back.')
    await ola.submit(await ola.get(`${path}/edit`), 'main form', { body: 'To stay' })
    const late = await ola.submit(look, 'main form')
    expect([late.status, late.words.includes('changed since you opened')]).toEqual([409, true])
    expect((await sam.submit(late, 'main form')).status).not.toBe(303)
    const gone = await ola.submit(late, 'main form', { form_id: newId() })
    expect(gone.location).toBe('/reflections?said=taken_away')
    expect((await ola.get(path)).status).toBe(404)
    expect(await row(path)).toBeUndefined()
  })

  it('finds words, tags and CPD among one’s own, with nothing in the address', async () => {
    await scene.write(ola, { body: 'A heron stood still', tags: 'birds', title: 'Slow' })
    await scene.write(ola, { body: 'Nothing flew\nA Heron again', tags: 'birds, work', cpd: 'yes' })
    await scene.write(sam, { body: 'My own heron', tags: 'birds' })
    const find = async (fields: Record<string, string>) => {
      const list = await ola.get('/reflections')
      return ola.submit(list, 'form[action$=search]', fields)
    }
    const heron = await find({ words: 'heron' })
    expect([heron.status, heron.location]).toEqual([200, null])
    expect(heron.words).toContain('2 reflections fit.')
    expect(heron.words).not.toContain('My own heron')
    expect(heron.page.querySelectorAll('mark').map((mark) => mark.textContent)).toEqual([
      'Heron',
      'heron',
    ])
    expect((await find({ words: 'heron slow' })).words).toContain('1 reflection fits.')
    expect((await find({ tag: 'work' })).words).toContain('1 reflection fits.')
    expect((await find({ words: 'heron', cpd: 'yes' })).words).toContain('1 reflection fits.')
    expect((await find({ words: 'swan' })).words).toContain('Nothing fits this.')
    expect((await find({})).words).toContain('Newest first')
    expect((await find({ words: '943 476 5919' })).status).toBe(422)
  })

  it('turns the pages of a long list', async () => {
    const rhys = await scene.as('rhys')
    for (let n = 1; n <= 21; n += 1) {
      scene.parts.clock.forward({ seconds: 1 })
      await scene.write(rhys, { body: `Line ${n}.` })
    }
    const [first, second] = [await rhys.get('/reflections'), await rhys.get('/reflections?page=2')]
    expect(first.words).toContain('Line 21.')
    expect(first.words).not.toContain('Line 1.')
    expect(second.words).toContain('Line 1.')
    expect((await rhys.get('/reflections?page=3')).status).toBe(200)
  })
})
