import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passUnanswered } from '../../src/alerts/pass-unanswered.ts'
import { alertRow, eventsOf, openAlert, setScene } from '../alerts/scene.ts'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import type { PersonName } from '../support/world.ts'

const telling = '/help/urgent/telling'
const told = '/help/urgent/told'
const press = `form[action="${telling}"]`

describe.each(dialects)('telling someone at work on %s', (dialect) => {
  let scene: Awaited<ReturnType<typeof setScene>>
  let sam: Client
  beforeEach(async () => {
    scene = await setScene(dialect)
    sam = await scene.as('sam')
  })
  afterEach(() => scene.parts.close())

  const helpOf = (name: PersonName) => openAlert(scene, scene.world.people[name], 'HELP_NOW')
  const tell = async (client = sam) => client.submit(await client.get(telling), press)
  const opens = async (name: PersonName, id: string) =>
    (await (await scene.as(name)).get(`/alerts/${id}`)).status === 200
  const answer = async (name: PersonName, id: string) =>
    (await scene.as(name)).post(`/alerts/${id}/answer-now`)
  const notices = async (id: string, what = 'HELP_NOW') =>
    (
      await scene.parts.store.read
        .selectFrom('notice')
        .select(['person_id', 'urgency', 'from_at'])
        .where('about', '=', id)
        .where('what', '=', what)
        .orderBy('from_at')
        .orderBy('person_id')
        .execute()
    ).map((row) => [row.person_id, row.urgency, row.from_at.slice(0, 16)])
  const again = async (after: { minutes?: number; hours?: number; days?: number }) => {
    scene.parts.clock.forward(after)
    sam = await scene.as('sam')
  }
  const onLeave = (name: 'priya' | 'beth' | 'wren' | 'meg', day: string) =>
    scene.parts.store.write
      .insertInto('leave')
      .values({
        id: `leave-today-${name}`,
        employment_id: scene.world.employments[name],
        person_id: scene.world.people[name],
        from_on: day,
        until_on: day,
        made_at: scene.parts.clock.now(),
      })
      .execute()

  it('names who is told and when, and sends nothing by being opened', async () => {
    const urgent = await sam.get('/help/urgent')
    expect(urgent.page.querySelector(`a[href="${telling}"]`)).not.toBeNull()
    const { words, page } = await sam.get(telling)
    expect(words).toContain('Priya Shah, your lead: can see it from now.')
    expect(words).toContain(
      'Beth Amery, who stands in: can see it from today at 10:30, if nobody has answered',
    )
    expect(words).toContain('Who sees this: You and Priya Shah. Beth Amery, from today at 10:30')
    expect(page.querySelectorAll(`${press} :is(textarea, input:not([type=hidden]))`)).toEqual([])
    expect(await helpOf('sam')).toBe('')
  })

  it('stores first, then says so, and never says seen before somebody says it', async () => {
    expect((await tell()).location).toBe(told)
    const id = await helpOf('sam')
    expect(await alertRow(scene, id)).toMatchObject({
      kind: 'contact',
      level: 'urgent',
      cause_key: 'HELP_NOW',
      wanted_from: scene.world.people.priya,
      back_up_id: scene.world.people.beth,
      back_up_at: '2026-11-10T10:30:00.000Z',
      acknowledge_by: '2026-11-10',
    })
    const pages = async () => [
      await sam.get(told),
      await sam.get(`/alerts/${id}`),
      await sam.get('/alerts'),
      await sam.get('/'),
    ]
    const before = await pages()
    expect(before[0]!.words).toContain('Stored today at 10:00')
    expect(before[0]!.words).toContain('It waits for Priya Shah. Nobody has said yet')
    expect(before[0]!.words).toContain(
      'If nobody has answered, Beth Amery can see it from today at 10:30',
    )
    expect(
      before.flatMap((it) => /has seen|saw|Seen,|have seen this/.exec(it.words) ?? []),
    ).toEqual([])
    // Opening the page is not an answer, and a page that is opened writes nothing.
    await opens('priya', id)
    expect((await sam.get(told)).words).toContain('Nobody has said yet')
    scene.parts.clock.forward({ minutes: 9 })
    expect((await answer('priya', id)).location).toBe(`/alerts/${id}?said=ringing#ring`)
    sam = await scene.as('sam')
    expect((await sam.get(told)).words).toContain(
      'Priya Shah said today at 10:09: “I have seen this and am ringing.”',
    )
    expect((await sam.get(`/alerts/${id}`)).words).toContain('Seen, and ringing')
  })

  it('reaches the responder at once and the back-up in their turn, and nobody else', async () => {
    await tell()
    const id = await helpOf('sam')
    const { priya, beth } = scene.world.people
    expect(await notices(id)).toEqual([
      [priya, 'now', '2026-11-10T10:00'],
      [beth, 'now', '2026-11-10T10:30'],
    ])
    const others = ['ola', 'wren', 'meg', 'anna', 'ada', 'frank', 'nell', 'cass', 'dora', 'eve']
    const who = ['priya', 'beth', ...others] as PersonName[]
    const readers = async () => {
      const found: string[] = []
      for (const name of who) if (await opens(name, id)) found.push(name)
      return found
    }
    expect(await readers()).toEqual(['priya'])
    scene.parts.clock.forward({ minutes: 29, seconds: 59 })
    expect(await readers()).toEqual(['priya'])
    scene.parts.clock.forward({ seconds: 1 })
    expect(await readers()).toEqual(['priya', 'beth'])
    expect((await answer('ola', id)).status).toBe(404)
    expect((await answer('sam', id)).status).toBe(409)
    expect((await answer('beth', id)).status).toBe(303)
    expect((await answer('priya', id)).status).toBe(409)
    console.log(
      `proof: help now on ${dialect}: 36 readings by 12 people, back-up at 30:00, not 29:59`,
    )
  })

  it('never reaches the back-up once it is answered, taken back or settled', async () => {
    const ends = {
      answered: (id: string) => answer('priya', id),
      spoken: async (id: string) => {
        const priya = await scene.as('priya')
        const page = await priya.get(`/alerts/${id}`)
        return priya.submit(page, `form[action="/alerts/${id}/settlement"]`)
      },
      'taken back': () => sam.post(`${telling}/withdrawal`),
    }
    for (const [how, end] of Object.entries(ends)) {
      await tell()
      const id = await helpOf('sam')
      expect([how, (await end(id)).status]).toEqual([how, 303])
      scene.parts.clock.forward({ hours: 1 })
      expect([how, await opens('beth', id)]).toEqual([how, false])
      sam = await scene.as('sam')
      await sam.post(`${telling}/withdrawal`)
      await again({ days: 1 })
    }
  })

  it('is answered with one press from a card that stands first', async () => {
    await tell()
    const id = await helpOf('sam')
    const priya = await scene.as('priya')
    for (const path of ['/', '/alerts']) {
      const card = (await priya.get(path)).page.querySelector('main .card')
      expect(card?.getAttribute('id')).toBe(`alert-${id}`)
      expect(card?.classList.contains('help')).toBe(true)
      expect(card?.textContent).toContain('Asked for help now')
      expect(card?.querySelectorAll('form input:not([type=hidden])')).toEqual([])
    }
    const page = await priya.submit(await priya.get('/'), `#alert-${id} form`)
    const after = await priya.follow(page)
    expect(after.words).toContain('Then ring Beth Amery, and agree who goes on trying.')
    expect(after.words).toContain('Ring. Do not write.')
    const said = `form[action="/alerts/${id}/settlement"]`
    expect(after.page.querySelector(`${said} button`)?.textContent).toBe('We have spoken')
    await priya.submit(after, said)
    expect((await sam.get(told)).words).toContain('Priya Shah says that you have spoken.')
    await sam.submit(await sam.get(`/alerts/${id}`), said)
    expect(await eventsOf(scene, id)).toEqual([
      'raised',
      'acknowledged',
      'settlement_proposed',
      'settled',
    ])
    expect((await sam.get(told)).words).toContain('This is over')
    expect((await alertRow(scene, id)).talk_at).toBeNull()
  })

  it('takes no time for a talk', async () => {
    await tell()
    const id = await helpOf('sam')
    const talk = { talk_on: '2026-11-11', talk_at: '10:00', version: '1' }
    const priya = await scene.as('priya')
    expect((await priya.post(`/alerts/${id}/acknowledgement`, talk)).status).toBe(409)
    expect((await alertRow(scene, id)).acknowledged_at).toBeNull()
  })

  it('joins twenty presses at once into one alert and one notice for each person', async () => {
    const forms = await Promise.all(Array.from({ length: 20 }, () => sam.get(telling)))
    const answers = await Promise.all(forms.map((form) => sam.copy().submit(form, press)))
    expect(answers.map(({ location }) => location)).toEqual(Array(20).fill(told))
    const alerts = await scene.parts.store.read
      .selectFrom('alert')
      .select('id')
      .where('code', '=', 'HELP_NOW')
      .where('person_id', '=', scene.world.people.sam)
      .execute()
    expect(alerts).toHaveLength(1)
    expect(await notices(alerts[0]!.id)).toHaveLength(2)
    expect(await eventsOf(scene, alerts[0]!.id)).toEqual(['raised'])
    console.log(`proof: help now on ${dialect}: 20 presses at once, 1 alert, 2 notices`)
  })

  it('tells the same people again when it is pressed again, at most once a minute', async () => {
    await tell()
    const id = await helpOf('sam')
    await again({ minutes: 1 })
    await tell()
    await tell()
    const { priya, beth } = scene.world.people
    expect(await notices(id)).toEqual([
      [priya, 'now', '2026-11-10T10:00'],
      [priya, 'now', '2026-11-10T10:01'],
      [beth, 'now', '2026-11-10T10:30'],
    ])
    expect(await eventsOf(scene, id)).toEqual(['raised', 'joined'])
    expect((await sam.get(told)).words).toContain('You pressed again today at 10:01.')
  })

  it('waits afresh when it is pressed again after an answer', async () => {
    await tell()
    const id = await helpOf('sam')
    await answer('priya', id)
    await again({ minutes: 20 })
    await tell()
    expect(await alertRow(scene, id)).toMatchObject({
      acknowledged_at: null,
      back_up_id: scene.world.people.beth,
      back_up_at: '2026-11-10T10:50:00.000Z',
    })
    expect((await sam.get(told)).words).toContain('Nobody has said yet')
  })

  it('is over when the worker says so, and whoever was told hears of it', async () => {
    await tell()
    const id = await helpOf('sam')
    const over = `form[action="${telling}/withdrawal"]`
    expect((await sam.submit(await sam.get(told), over)).location).toBe(`${told}?said=all_right`)
    expect(await alertRow(scene, id)).toMatchObject({
      state: 'closed',
      close_reason: 'declined_by_worker',
    })
    const { priya } = scene.world.people
    expect(await notices(id)).toEqual([[priya, 'now', '2026-11-10T10:00']])
    expect(await notices(id, 'HELP_OVER')).toEqual([[priya, 'soon', '2026-11-10T10:00']])
    expect((await sam.post(`${telling}/withdrawal`)).status).toBe(404)
    await again({ days: 3 })
    await tell()
    expect(await helpOf('sam')).toBe(id)
    expect(await eventsOf(scene, id)).toEqual(['raised', 'closed', 'reopened'])
  })

  it('says plainly that nobody may look outside working hours', async () => {
    await again({ hours: 10 })
    const late = await sam.get(telling)
    expect(late.words).toContain('Nobody may see what you send before tomorrow at 09:00.')
    expect(late.page.querySelector('.numbers a')?.getAttribute('href')).toBe('tel:116123')
    expect(late.words.indexOf('116 123')).toBeLessThan(late.words.indexOf('Who would be told'))
    await tell()
    const { words } = await sam.get(told)
    expect(words).toContain('Nobody may look before tomorrow at 09:00.')
    expect(words).toContain('If nobody has answered, Beth Amery can see it from tomorrow at 09:30.')
    await again({ days: 3 })
    expect((await sam.get(telling)).words).toContain('before Monday 16 November at 09:00.')
  })

  it('asks the next one when the lead is on leave, and says why', async () => {
    await onLeave('priya', '2026-11-10')
    const { words } = await sam.get(telling)
    expect(words).toContain('Priya Shah is on leave today, so is not told.')
    expect(words).toContain('Beth Amery, who stands in: can see it from now.')
    await tell()
    expect(await opens('priya', await helpOf('sam'))).toBe(false)
    expect(await opens('beth', await helpOf('sam'))).toBe(true)
  })

  it('offers no press that goes nowhere', async () => {
    for (const name of ['priya', 'beth', 'wren'] as const) await onLeave(name, '2026-11-10')
    const ada = await scene.as('ada')
    expect((await ada.get('/help/urgent')).page.querySelector(`a[href="${telling}"]`)).toBeNull()
    for (const client of [sam, ada]) {
      const { words, page } = await client.get(telling)
      expect(words).toContain('Nobody at work can be told from here just now.')
      expect(page.querySelector(press)).toBeNull()
      expect(page.querySelector('.numbers')).not.toBeNull()
      const refused = await client.post(telling)
      expect([refused.status, refused.words]).toEqual([422, words])
    }
    expect(await helpOf('sam')).toBe('')
  })

  it('tells nobody whose sign-in is closed, and says when the one who was told is gone', async () => {
    await tell()
    const id = await helpOf('sam')
    await scene.parts.store.write
      .updateTable('person')
      .set({ deactivated_at: scene.parts.clock.now() })
      .where('id', '=', scene.world.people.priya)
      .execute()
    await again({ minutes: 5 })
    const { words } = await sam.get(told)
    expect(words).toContain('Priya Shah can no longer see this, and has not answered.')
    expect(words).toContain('Tell Beth Amery')
    await tell()
    expect((await alertRow(scene, id)).wanted_from).toBe(scene.world.people.beth)
    expect(await opens('beth', id)).toBe(true)
  })

  it('goes up on the next working day, and says to whom', async () => {
    await tell()
    const id = await helpOf('sam')
    await again({ days: 1 })
    await passUnanswered(scene.parts)
    await passUnanswered(scene.parts)
    expect(await eventsOf(scene, id)).toEqual(['raised', 'escalated'])
    const wren = await scene.as('wren')
    expect((await wren.get(`/alerts/${id}`)).words).not.toContain('Sam Okafor')
    expect((await answer('wren', id)).status).toBe(409)
    await wren.post(`/alerts/${id}/taking-on`, { version: '1' })
    expect((await answer('wren', id)).status).toBe(303)
    const { words } = await sam.get(told)
    expect(words).toContain('Wren Castle said today at 10:00: “I have seen this')
    expect(words).toContain('Nobody had answered, so Wren Castle was asked today at 10:00.')
  })

  it.each(['answered', 'taken back'])('waits with nobody above once it is %s', async (how) => {
    await tell()
    const id = await helpOf('sam')
    await again({ days: 1 })
    await passUnanswered(scene.parts)
    const waiting = async () => (await (await scene.as('wren')).get('/alerts')).words
    expect(await waiting()).toContain('Somebody asked for help, and it has waited')
    const end = how === 'answered' ? answer('priya', id) : sam.post(`${telling}/withdrawal`)
    expect((await end).status).toBe(303)
    expect(await waiting()).not.toContain('Somebody asked for help')
    expect(await opens('wren', id)).toBe(false)
  })

  it('leaves a wish for contact alone, and the other way round', async () => {
    const wish = await openAlert(scene, scene.world.people.sam, 'CONTACT_WANTED')
    const before = await alertRow(scene, wish)
    await tell()
    const id = await helpOf('sam')
    expect(await alertRow(scene, wish)).toEqual(before)
    const help = await alertRow(scene, id)
    await sam.post('/check-ins/check-in-sam', {
      felt_load: 'heavy',
      contact_wanted: 'no',
      version: '1',
    })
    expect(await alertRow(scene, id)).toEqual(help)
  })

  it('never says that it is stored when it is not', async () => {
    const form = await sam.get(telling)
    await scene.parts.store.write.schema.alterTable('notice').renameTo('notice_gone').execute()
    const refused = await sam.submit(form, press)
    expect(refused.status).toBe(500)
    expect(refused.words).toContain('Nothing was half saved.')
    await scene.parts.store.write.schema.alterTable('notice_gone').renameTo('notice').execute()
    expect(await helpOf('sam')).toBe('')
    expect((await sam.get(told)).words).toContain('You have not told anyone from here.')
    expect((await sam.submit(form, press)).location).toBe(told)
    expect(await helpOf('sam')).not.toBe('')
  })
})
