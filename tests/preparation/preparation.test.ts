import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../src/database/ids.ts'
import { minutesAfter } from '../../src/time/instants.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Scene } from '../reflections/scene.ts'

const at = (session: string) => `/supervision/sessions/sitting-${session}/preparation`
const form = 'main form[action$="/preparation"]'

describe.each(dialects)('preparing for supervision on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let eve: Client
  let priya: Client
  const db = () => scene.parts.store.read
  const kept = (session: string) =>
    db()
      .selectFrom('preparation')
      .selectAll()
      .where('session_id', '=', `sitting-${session}`)
      .executeTakeFirst()
  const itemsOf = async (session: string) =>
    db()
      .selectFrom('preparation_item')
      .selectAll()
      .where('preparation_id', '=', (await kept(session))!.id)
      .orderBy('position')
      .execute()

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
    eve = await scene.as('eve')
    priya = await scene.as('priya')
  })
  afterAll(() => scene.parts.close())

  it('stays with its writer until it is sent', async () => {
    const page = await sam.get(at('samAnnaNext'))
    expect(page.words).toContain('Who sees this: Only you. Anna Cole, if you send it.')
    expect(page.words).toContain('Kept. Only you see it.')
    const about = [...page.page.querySelectorAll('[name="holding[]"]')]
    const ids = about.map((each) => each.getAttribute('value')!)
    const place = ids.indexOf('holding-highTide')
    const words = ids.map((_, row) => (row === place ? 'How long can I go on?' : ''))
    const answer = await sam.submit(page, form, {
      'holdings[]': ['holding-highTide', 'holding-allotment'],
      'about[]': words,
      topics: '- Endings\n\n* The rota',
      'wants[]': ['formative'],
      words: 'I am tired of waiting lists.',
    })
    expect(answer.location).toBe(`${at('samAnnaNext')}?said=preparation_kept`)
    const items = await itemsOf('samAnnaNext')
    expect(items.map(({ what }) => what)).toEqual(['holding', 'holding', 'topic', 'topic'])
    const again = await sam.get(at('samAnnaNext'))
    expect(again.page.querySelectorAll('[name="holdings[]"][checked]')).toHaveLength(2)
    expect(again.page.querySelector('textarea[name=topics]')!.textContent.trim()).toBe(
      'Endings\nThe rota',
    )
    expect(again.text).toContain('How long can I go on?')
    const sheet = await sam.get(`${at('samAnnaNext')}/print`)
    for (const each of ['To learn, or to work something out', 'How long can I go on?', 'Endings']) {
      expect(sheet.words).toContain(each)
    }
    for (const name of ['anna', 'priya', 'meg', 'eve', 'ola', 'ada'] as const) {
      const client = await scene.as(name)
      for (const path of ['', '/sent', '/print']) {
        expect([name, (await client.get(at('samAnnaNext') + path)).status]).toEqual([name, 404])
      }
    }
  })

  it('is read by the clinical lead once sent, people as far as the policy goes', async () => {
    const anna = await scene.as('anna')
    const page = await sam.get(at('samAnnaNext'))
    expect(page.page.querySelector('[name="lines[]"]')).toBeNull()
    const sent = await sam.submit(page, form, { press: 'send' })
    expect(sent.location).toBe(`${at('samAnnaNext')}?said=preparation_sent`)
    const read = await anna.get(`${at('samAnnaNext')}/sent`)
    expect([read.status, read.words.includes('I am tired of waiting lists.')]).toEqual([200, true])
    const [high, allotment] = await Promise.all(['highTide', 'allotment'].map(labelOf))
    // The clinical lead knows of whoever is at risk; the other is neither that nor held with them.
    expect([read.text.includes(high!), read.text.includes(allotment!)]).toEqual([true, false])
    expect((await sam.get(at('samAnnaNext'))).words).toContain('Who sees this: You and Anna Cole.')
    expect((await anna.get('/notices')).words).toContain('Something was sent to you for a session')
    const log = await db()
      .selectFrom('access_log')
      .select('what')
      .where('viewer_id', '=', scene.world.people.anna)
      .execute()
    expect(log.map(({ what }) => what)).toContain('preparation')
  })

  const labelOf = async (name: string) => {
    const page = await sam.get(`/holdings/holding-${name}`)
    return page.page.querySelector('h1')!.textContent.trim()
  }

  it('is taken back everywhere at once', async () => {
    const anna = await scene.as('anna')
    const page = await sam.get(at('samAnnaNext'))
    const back = await sam.submit(page, 'main form[action$=withdrawal]')
    expect(back.location).toBe(`${at('samAnnaNext')}?said=preparation_back`)
    expect((await anna.get(`${at('samAnnaNext')}/sent`)).status).toBe(404)
    expect((await anna.get('/notices')).words).not.toContain('sent to you for a session')
    expect((await sam.get(at('samAnnaNext'))).words).toContain('Taken back today')
  })

  it('brings a person to supervision outside, until it is taken back', async () => {
    const label = await labelOf('twoCats')
    expect((await eve.get(`${at('samEveNext')}/sent`)).text).toContain(label)
    expect((await eve.get('/holdings/holding-twoCats')).status).toBe(404)
    const page = await sam.get(at('samEveNext'))
    const picked = { 'holdings[]': ['holding-highTide'], press: 'send' }
    expect((await sam.submit(page, form, picked)).status).toBe(303)
    const read = await eve.get(`${at('samEveNext')}/sent`)
    expect([read.text.includes(label), read.text.includes(await labelOf('highTide'))]).toEqual([
      false,
      true,
    ])
  })

  it('takes lines of a reflection along, and back', async () => {
    const body = 'Only mine.\n\nThis part I bring.'
    const reflection = await scene.write(sam, { title: 'A long week', body })
    const page = await sam.get(at('samEveNext'))
    const box = [...page.page.querySelectorAll('[name="lines[]"]')].find((each) =>
      each.parentNode!.textContent.includes('This part I bring.'),
    )!
    const lines = [box.getAttribute('value')!]
    const kept = await sam.submit(page, form, { 'lines[]': lines, press: 'keep' })
    expect(kept.location).toContain('preparation_kept')
    // Keeping it again takes back what was sent.
    expect((await eve.get(`${at('samEveNext')}/sent`)).status).toBe(404)
    expect(await excerptsOf(reflection)).toEqual([])
    const again = await sam.get(at('samEveNext'))
    expect((await sam.submit(again, form, { press: 'send' })).status).toBe(303)
    const [excerpt] = await excerptsOf(reflection)
    expect((await eve.get(`/excerpts/${excerpt!.id}`)).words).toContain('This part I bring.')
    const read = await eve.get(`${at('samEveNext')}/sent`)
    expect([read.words.includes('This part I bring.'), read.words.includes('Only mine.')]).toEqual([
      true,
      false,
    ])
    // Sent again as it stands, the same lines stay out.
    const third = await sam.get(at('samEveNext'))
    expect((await sam.submit(third, form, { press: 'send' })).status).toBe(303)
    expect(await excerptsOf(reflection)).toHaveLength(1)
    expect((await sam.get(reflection)).words).toContain('They can read it now.')
    const last = await sam.get(at('samEveNext'))
    await sam.submit(last, 'main form[action$=withdrawal]')
    expect((await eve.get(`/excerpts/${excerpt!.id}`)).status).toBe(404)
    expect((await eve.get(`${at('samEveNext')}/sent`)).status).toBe(404)
    expect(
      (await sam.get(at('samEveNext'))).page.querySelector('[name="lines[]"][checked]'),
    ).not.toBeNull()
  })

  const excerptsOf = (reflection: string) =>
    db()
      .selectFrom('excerpt')
      .select('id')
      .where('reflection_id', '=', reflection.split('/').at(-1)!)
      .execute()

  it('forgets lines with the reflection they came from', async () => {
    const reflection = await scene.write(sam, { body: 'Soon gone for good.' })
    const page = await sam.get(at('samEveNext'))
    const box = [...page.page.querySelectorAll('[name="lines[]"]')].find((each) =>
      each.parentNode!.textContent.includes('Soon gone'),
    )!
    await sam.submit(page, form, { 'lines[]': [box.getAttribute('value')!] })
    await sam.submit(await sam.get(`${reflection}/removal`), 'main form')
    expect((await sam.get(at('samEveNext'))).text).not.toContain('Soon gone')
  })

  it('refuses what is not the writer’s to bring, and keeps what was typed', async () => {
    const page = await sam.get(at('samPriyaNext'))
    for (const stranger of [
      { 'holdings[]': ['holding-oldBoat'] },
      { 'alerts[]': ['alert-tomCases'] },
      { 'actions[]': ['action-tom'] },
      { 'lines[]': ['sent.excerpt-tomToMeg'] },
      { 'lines[]': ['part.reflection-tom.1.0'] },
      { 'lines[]': ['picked.topic-samAnnaNext'] },
    ]) {
      const answer = await sam.submit(page, form, { ...stranger, words: 'Still here' })
      expect([stranger, answer.status]).toEqual([stranger, 422])
      expect(answer.page.querySelector('textarea[name=words]')!.textContent).toContain('Still here')
    }
    const nothing = { topics: '', words: '', 'wants[]': undefined, 'holdings[]': undefined }
    const empty = await sam.submit(page, form, nothing)
    expect([empty.status, empty.words.includes('Tick something')]).toEqual([422, true])
    const number = await sam.submit(page, form, { words: 'NHS 943 476 5919' })
    expect(number.status).toBe(422)
  })

  it('shows both texts when it was changed meanwhile', async () => {
    const page = await sam.get(at('samPriyaNext'))
    expect((await sam.submit(page, form, { words: 'First' })).status).toBe(303)
    const late = await sam.submit(page, form, { words: 'Second', form_id: newId() })
    expect([late.status, late.words.includes('First'), late.words.includes('Second')]).toEqual([
      409,
      true,
      true,
    ])
    expect((await sam.submit(late, form)).status).toBe(303)
  })

  it('says plainly when whoever gives it cannot read here', async () => {
    const tom = await scene.as('tom')
    const page = await tom.get(at('tomGaleNext'))
    expect(page.words).toContain('does not sign in to Holdfast. You can print this, or say it.')
    expect(page.page.querySelector('button[value=send]')).toBeNull()
    expect((await tom.submit(page, form, { words: 'Boats', press: 'send' })).status).toBe(422)
    expect((await tom.submit(page, form, { words: 'Boats' })).status).toBe(303)
    // Another who sits there knows nothing of it.
    const hana = await scene.as('hana')
    expect((await hana.get(at('tomGaleNext'))).text).not.toContain('Boats')
    expect((await hana.get(`${at('tomGaleNext')}/sent`)).status).toBe(404)
  })

  it('closes to a reader whose link ends, and says so to its writer', async () => {
    const page = await sam.get(at('samPriyaNext'))
    expect((await sam.submit(page, form, { words: 'For Priya', press: 'send' })).status).toBe(303)
    expect((await priya.get(`${at('samPriyaNext')}/sent`)).words).toContain('For Priya')
    const moment = scene.parts.clock.now()
    await scene.parts.store.write
      .updateTable('bond')
      .set({ until_at: minutesAfter(moment, 1) })
      .where('employment_id', '=', scene.world.employments.sam)
      .where('viewer_id', '=', scene.world.people.priya)
      .execute()
    scene.parts.clock.set(minutesAfter(moment, 2))
    expect((await priya.get(`${at('samPriyaNext')}/sent`)).status).toBe(404)
    expect((await sam.get(at('samPriyaNext'))).words).toContain('cannot read this here just now')
  })

  it('says who reads it, also when somebody else gives the session by then', async () => {
    const page = await sam.get(at('samEveNext'))
    expect((await sam.submit(page, form, { words: 'For Eve', press: 'send' })).status).toBe(303)
    const change = (supervisor_id: string) =>
      scene.parts.store.write
        .updateTable('supervision_session')
        .set({ supervisor_id })
        .where('id', '=', 'sitting-samEveNext')
        .execute()
    await change('supervisor-gale')
    const later = await sam.get(at('samEveNext'))
    expect(later.words).toContain('Who sees this: You and Eve Lindqvist.')
    expect(later.words).toContain('Eve Lindqvist can read it now.')
    await sam.submit(later, 'main form[action$=withdrawal]')
    expect((await eve.get(`${at('samEveNext')}/sent`)).status).toBe(404)
    await change('supervisor-eve')
  })

  it('is thrown away for good', async () => {
    const page = await sam.get(at('samAnnaNext'))
    const gone = await sam.submit(page, 'main form[action$=removal]')
    expect(gone.status).toBe(303)
    expect(await kept('samAnnaNext')).toBeUndefined()
    expect((await sam.get(at('samAnnaNext'))).words).not.toContain('Taken back')
  })
})
