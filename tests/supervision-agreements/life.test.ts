import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects } from '../support/parts.ts'
import { supervisionAgreements as rows, supervisors } from '../support/world/supervision.ts'
import { form, idIn, list, newFor, press, start } from './start.ts'

describe.each(dialects)('an agreement about supervision on %s', (dialect) => {
  let here: Awaited<ReturnType<typeof start>>
  beforeAll(async () => {
    here = await start(dialect)
  })
  afterAll(() => here.parts.close())

  it('asks only what is not known: whom, which kind, then the form', async () => {
    const { as, world } = here
    const sam = await as('sam')
    const kinds = await sam.get(`${list}/new`)
    expect(kinds.words).toContain('What is it about?')
    expect(kinds.words).toContain('Supervision from outside')
    const whom = await (await as('priya')).get(`${list}/new`)
    expect(whom.words).toContain('Who is it for?')
    expect(whom.words).toContain('Ola Nowak')
    const open = await sam.get(newFor(world.employments.sam, 'safeguarding'))
    expect(open.words).toContain('Who sees this: You and Priya Shah')
    expect(open.words).toContain('Anna Cole')
    expect(open.page.querySelector('[name=every]')!.getAttribute('value')).toBe('3')
    expect(open.page.querySelector('[name=purpose]')!.textContent).not.toBe('')
  })

  it('is signed by both, counts from then, and replaces the one of its kind', async () => {
    const { as, world, statusOf, asked } = here
    const [sam, priya] = [await as('sam'), await as('priya')]
    const open = await sam.get(newFor(world.employments.sam, 'line'))
    expect(open.page.querySelector('[name=purpose]')!.textContent.trim()).toContain('Room to think')
    const sent = await sam.submit(open, form, {
      every: '2',
      purpose: 'Room for two of us',
      'functions[]': ['formative'],
    })
    expect(sent.location).toMatch(/\?said=proposed$/)
    const id = idIn(sent)
    expect(await asked(id)).toEqual([{ person_id: world.people.priya }])
    expect((await priya.get('/notices')).words).toContain(
      'An agreement about supervision waits for your signature',
    )
    const page = await priya.get(`${list}/${id}`)
    expect(page.words).toContain('It waits for you')
    expect(page.words).toContain('Room for two of us')
    const signed = await press(page, priya, 'signature')
    expect(signed.location).toBe(`${list}/${id}?said=in_force`)
    expect([await statusOf(id), await statusOf(rows.samPriya)]).toEqual(['in_force', 'replaced'])
    const late = await press(page, priya, 'signature')
    expect(late.status).toBe(303)
    expect((await priya.post(`${list}/${id}/signature`)).status).toBe(409)
  })

  it('with somebody from outside has three parties, and the employer reads the words', async () => {
    const { as, world, statusOf, asked } = here
    const [sam, wren, eve] = [await as('sam'), await as('wren'), await as('eve')]
    const open = await sam.get(newFor(world.employments.sam, 'external'))
    expect(open.words).toContain('What does the employer get to know?')
    expect(open.page.querySelectorAll('[name=with]').map((it) => it.getAttribute('value'))).toEqual(
      [supervisors.eve],
    )
    const id = idIn(await sam.submit(open, form, { employer_knows: 'Dates only' }))
    expect(await asked(id)).toEqual([
      { person_id: world.people.eve },
      { person_id: world.people.wren },
    ])
    expect((await press(await eve.get(`${list}/${id}`), eve, 'signature')).location).toContain(
      'said=signed',
    )
    const forEmployer = await wren.get(`${list}/${id}`)
    expect(forEmployer.words).toContain('Dates only')
    expect(forEmployer.words).toContain('Sam Okafor, their lead, you and Eve Lindqvist.')
    const mine = await sam.get(`${list}/${id}`)
    expect(mine.words).toContain('Who sees this: You, Priya Shah, Wren Castle and Eve Lindqvist.')
    expect((await eve.get(list)).words).toMatch(/Supervision from outside, Sam Okafor ?You/)
    expect((await press(forEmployer, wren, 'signature')).location).toContain('said=in_force')
    expect(await statusOf(rows.samEve)).toBe('replaced')
  })

  it('shows a manager who does not sign how often, and never the words', async () => {
    const wren = await here.as('wren')
    const page = await wren.get(`${list}/${rows.samPriya}`)
    expect(page.status).toBe(200)
    expect(page.words).toContain('60 minutes every 4 weeks')
    expect(page.words).toContain('The words are for those who are asked to sign.')
    expect(page.text).not.toContain('Room to think')
    expect((await (await here.as('ola')).get(`${list}/${rows.samPriya}`)).status).toBe(404)
    expect((await (await here.as('eve')).get(`${list}/${rows.samPriya}`)).status).toBe(404)
  })

  it('takes a signature on paper of a supervisor who does not sign in', async () => {
    const { as, statusOf } = here
    const [tom, meg] = [await as('tom'), await as('meg')]
    const path = `${list}/${rows.tomGale}`
    expect((await press(await tom.get(path), tom, 'signature')).status).toBe(303)
    const page = await meg.get(path)
    expect(page.words).toContain('Gale Winters does not sign in here')
    const wrong = await meg.submit(page, 'form[action$="/paper"]', { signed_on: '2027-01-01' })
    expect([wrong.status, wrong.words.includes('up to today')]).toEqual([422, true])
    const kept = await meg.submit(page, 'form[action$="/paper"]', { signed_on: '2026-11-09' })
    expect(kept.location).toBe(`${path}?said=signed_on_paper`)
    expect((await tom.get(path)).words).toContain('on paper, seen by Meg Pryce Monday 9 November')
    expect((await press(await meg.get(path), meg, 'signature')).location).toContain('said=in_force')
    expect(await statusOf(rows.tomGale)).toBe('in_force')
    expect((await tom.post(`${path}/paper`, { signed_on: '2026-11-09' })).status).toBe(404)
  })

  it('does not take the paper of a supervisor who can sign here', async () => {
    const { as, world } = here
    const [sam, wren] = [await as('sam'), await as('wren')]
    const open = await sam.get(newFor(world.employments.sam, 'external'))
    const path = `${list}/${idIn(await sam.submit(open, form, { employer_knows: 'Dates' }))}`
    expect((await wren.get(path)).page.querySelectorAll('form[action$="/paper"]').length).toBe(0)
    expect((await wren.post(`${path}/paper`, { signed_on: '2026-11-09' })).status).toBe(409)
  })

  it('keeps what was typed when another was proposed in the meantime', async () => {
    const { as, world } = here
    const [ola, priya] = [await as('ola'), await as('priya')]
    const early = await ola.get(newFor(world.employments.ola, 'peer'))
    const theirs = await priya.get(newFor(world.employments.ola, 'peer'))
    const withPriya = { with: world.people.priya }
    const first = await priya.submit(theirs, form, withPriya)
    expect(first.location).toContain('said=proposed')
    const clash = await ola.submit(early, form, { ...withPriya, purpose: 'My words' })
    expect(clash.status).toBe(409)
    expect(clash.text).toContain('My words')
    const again = await ola.submit(clash, form)
    expect(again.location).toContain('said=proposed_again')
    expect(await here.statusOf(idIn(first))).toBe('withdrawn')
  })

  it('is taken back by the worker, and then nobody signs it', async () => {
    const { as, statusOf } = here
    const [sam, anna] = [await as('sam'), await as('anna')]
    const path = `${list}/${rows.samAnna}`
    const open = await anna.get(path)
    expect((await press(await sam.get(path), sam, 'withdrawal')).location).toBe(
      `${path}?said=withdrawn`,
    )
    const late = await press(open, anna, 'signature')
    expect([late.status, late.words.includes('nothing was written')]).toEqual([409, true])
    expect(await statusOf(rows.samAnna)).toBe('withdrawn')
  })

  it('says when somebody it needs is not linked any more', async () => {
    const { as, parts, world } = here
    const [ola, priya] = [await as('ola'), await as('priya')]
    const open = await priya.get(newFor(world.employments.ola, 'clinical'))
    const path = `${list}/${idIn(await priya.submit(open, form, { with: world.people.anna }))}`
    await parts.store.write
      .updateTable('bond')
      .set({ until_at: '2026-11-10T08:00:00.000Z' })
      .where('employment_id', '=', world.employments.ola)
      .where('kind', '=', 'clinical')
      .execute()
    const page = await ola.get(path)
    expect(page.words).toContain('Anna Cole is not linked to this work any more.')
    expect(page.words).toContain('Propose it anew')
    expect((await (await as('anna')).get(path)).status).toBe(404)
  })

  it('ends with a reason from a list, which the parties read and nobody else', async () => {
    const { as, parts, statusOf } = here
    const olwen = await as('olwen')
    const path = `${list}/${rows.otisOlwen}`
    const none = await olwen.submit(await olwen.get(path), 'form[action$="/ending"]')
    expect([none.status, none.words.includes('Choose why it ends.')]).toEqual([422, true])
    const ended = await olwen.submit(none, 'form[action$="/ending"]', { reason: 'work_changed' })
    expect(ended.location).toBe(`${path}?said=agreement_ended`)
    expect(await statusOf(rows.otisOlwen)).toBe('ended')
    for (const party of ['otis', 'olwen'] as const) {
      expect((await (await as(party)).get(path)).words).toMatch(/Why it ended ?The work changed/)
    }
    const over = `${list}/${rows.olaAnna}`
    expect((await (await as('ola')).get(over)).words).toContain('It is not the right fit')
    const outline = await (await as('wren')).get(over)
    expect([outline.status, outline.words.includes('the right fit')]).toEqual([200, false])
    const { reason } = await parts.store.read
      .selectFrom('audit')
      .select('reason')
      .where('action', '=', 'supervision_agreement.end')
      .executeTakeFirstOrThrow()
    expect(reason).toBeNull()
    expect((await olwen.get(`${list}?show=past`)).words).toContain('Ended')
  })

  it('is proposed by nobody who neither signs nor leads, and with nobody who does not fit', async () => {
    const { as, world } = here
    const [anna, sam, cass] = [await as('anna'), await as('sam'), await as('cass')]
    const open = await anna.get(newFor(world.employments.hanaTidewell, 'clinical'))
    const other = { with: world.people.priya, type: 'safeguarding' }
    expect((await anna.submit(open, form, other)).status).toBe(422)
    const line = await sam.get(newFor(world.employments.sam, 'line'))
    expect((await sam.submit(line, form, { with: world.people.anna })).status).toBe(422)
    expect((await cass.get(newFor(world.employments.sam, 'line'))).status).toBe(404)
    const past = { review_on: '2026-11-10', minutes: '4' }
    const wrong = await sam.submit(line, form, past)
    expect(wrong.words).toContain('Choose a day from tomorrow to a year from now.')
    expect(wrong.words).toContain('Write the minutes, from 5 to 480.')
  })
})
