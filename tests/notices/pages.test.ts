import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Post } from './post.ts'

describe.each(dialects)('pages about what was told, on %s', (dialect) => {
  let post: Post
  beforeEach(async () => {
    post = await Post.open(dialect)
  })
  afterEach(() => post.parts.close())

  const as = (name: 'sam' | 'priya' | 'frank' | 'ada' | 'aled', smtp?: string) =>
    new Client(post.parts, createApp({ ...post.parts, config: post.config(smtp) })).signInAs(
      post.world.people[name],
    )

  it('list what one was told, newest first, each with its way while it opens', async () => {
    const { people, alerts } = post.world
    const about = { what: 'CASES', about: alerts.samCases }
    await post.give({ person_id: people.priya, ...about, from_at: '2026-11-09T09:00:00.000Z' })
    await post.give({ person_id: people.priya, what: 'CASES', about: alerts.otisAlone })
    await post.give({ person_id: people.priya, from_at: '2026-11-11T09:00:00.000Z', what: 'later' })
    await post.give({ person_id: people.sam, what: 'POINTS', about: alerts.samPoints })
    const priya = await as('priya')
    const page = await priya.get('/notices')
    expect(page.text.indexOf('today at 10:00')).toBeLessThan(
      page.text.indexOf('yesterday at 09:00'),
    )
    expect(page.text).toContain(`href="/alerts/${alerts.samCases}"`)
    expect(page.text).not.toContain(alerts.otisAlone)
    expect(page.text).not.toContain(alerts.samPoints)
    expect(page.text.match(/>New</g)).toHaveLength(2)
  })

  it('mark as seen what the page showed, and nothing that came after', async () => {
    const { sam } = post.world.people
    await post.give({ person_id: sam })
    await post.give({ person_id: post.world.people.priya })
    const client = await as('sam')
    const page = await client.get('/notices')
    post.parts.clock.forward({ minutes: 1 })
    await post.give({ person_id: sam })
    const answer = await client.submit(page, 'form[action="/notices/seen"]', {})
    expect([answer.status, answer.location]).toEqual([303, '/notices?said=seen'])
    const seen = (await post.notices()).map(({ seen_at: at }) => at !== null)
    expect(seen).toEqual([true, false, false])
  })

  it('let one choose when the mail comes, and keep both times in a clash', async () => {
    const client = await as('sam')
    const page = await client.get('/notices')
    const wrong = await client.submit(page, 'form[action="/notices/digest-time"]', {
      digest_at: '25:99',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Choose a time of day')
    expect(wrong.text).toContain('25:99')
    const good = await client.submit(page, 'form[action="/notices/digest-time"]', {
      digest_at: '16:15',
    })
    expect(good.status).toBe(303)
    expect((await client.get('/notices')).text).toContain('value="16:15"')
    const late = await client.post('/notices/digest-time', {
      form_id: newId(),
      version: '1',
      digest_at: '07:00',
    })
    expect([late.status, late.text.includes('16:15'), late.text.includes('07:00')]).toEqual([
      409,
      true,
      true,
    ])
  })

  it('say what mail says, and when none is sent', async () => {
    expect((await (await as('sam')).get('/notices')).text).toContain(
      'No mail is sent from here yet',
    )
    const sending = await as('sam', 'smtp://127.0.0.1:1')
    expect((await sending.get('/notices')).text).toContain('None comes at weekends')
    expect((await (await as('ada')).get('/admin/mail')).text).toContain('No mail server is set')
  })

  it('show administrators how the post goes with their people, and not what it is about', async () => {
    const { people, alerts } = post.world
    const given = { what: 'RISK_ALONE', about: alerts.samAlone, urgency: 'now' as const }
    await post.give({ person_id: people.priya, ...given })
    await post.give({ person_id: people.otis, urgency: 'now' })
    await post.round()
    await post.parts.store.write
      .updateTable('mail')
      .set({ gave_up_at: post.parts.clock.now(), attempts: 9, problem: '550 (an address) no' })
      .execute()
    const ada = await as('ada', 'smtp://127.0.0.1:1')
    expect((await ada.get('/')).page.querySelector('main a[href="/admin/mail"]')?.text).toMatch(
      /were given up$|^1 mail was given up$/,
    )
    const nav = (await ada.get('/admin/people')).page.querySelector('.places a[href="/admin/mail"]')
    expect(nav?.text).toMatch(/^Mail \d/)
    const page = await ada.get('/admin/mail')
    expect(page.text).toContain('Priya Shah')
    expect(page.text).toContain('550 (an address) no')
    expect(page.words).not.toMatch(/Otis|RISK_ALONE|samAlone|At once|\d:\d\d/)
    const answer = await ada.submit(page, 'form[action="/admin/mail/tries"]', {})
    expect(answer.status).toBe(303)
    const stands = (await post.mails()).map(({ person_id, gave_up_at, attempts }) => [
      person_id,
      gave_up_at === null,
      attempts,
    ])
    expect(stands).toContainEqual([people.priya, true, 0])
    expect(stands).toContainEqual([people.otis, false, 9])
    expect((await (await as('sam')).get('/admin/mail')).status).toBe(404)
  })

  it('count mails that went without a name, and forget who left more than a week ago', async () => {
    const { priya } = post.world.people
    await post.give({ person_id: priya, urgency: 'now' })
    await post.write()
    const words = async () => (await (await as('ada')).get('/admin/mail')).text
    expect(await words()).toContain('Priya Shah')
    const job = (until_on: string) =>
      post.parts.store.write
        .updateTable('employment')
        .set({ until_on })
        .where('person_id', '=', priya)
        .execute()
    await job('2026-11-04')
    expect(await words()).toContain('Priya Shah')
    await job('2026-11-03')
    expect(await words()).not.toContain('Priya Shah')
    await job('2027-11-03')
    const sent = { sent_at: post.parts.clock.now() }
    await post.parts.store.write.updateTable('mail').set(sent).execute()
    expect(await words()).not.toContain('Priya Shah')
  })

  it('say what asks came from colleagues, each told once', async () => {
    const { people, holdings, employments } = post.world
    const sam = await as('sam')
    const ask = { form_id: newId(), to: employments.hanaTidewell, message: '' }
    const answer = await sam.post(`/holdings/${holdings.highTide}/handovers`, ask)
    expect(answer.status).toBe(303)
    await sam.post(`/holdings/${holdings.highTide}/handovers`, ask)
    const told = (await post.notices()).filter(({ what }) => what === 'handover')
    expect(told).toMatchObject([{ person_id: people.hana, urgency: 'digest', mailed: 0 }])
    expect(answer.location).toContain(told[0]!.about)
  })
})
