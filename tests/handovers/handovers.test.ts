import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { dialects } from '../support/parts.ts'
import { Scene } from './scene.ts'

const ola = 'employment-ola'

describe.each(dialects)('handing someone over on %s', (dialect) => {
  let scene: Scene
  let sam: Client
  let receiver: Client
  let priya: Client
  let count = 0

  beforeAll(async () => {
    scene = await Scene.on(dialect)
    sam = await scene.as('sam')
    receiver = await scene.as('ola')
    priya = await scene.as('priya')
  })
  afterAll(() => scene.parts.close())

  const ask = async (more = {}, message = 'You know the estate') => {
    const label = `Gate ${(count += 1)}`
    const holding = await scene.holdingOf(sam, label, more)
    const form = await sam.get(`${holding}/handovers/new`)
    const answer = await sam.submit(form, 'form[action$=handovers]', { to: ola, message })
    expect(answer.status).toBe(303)
    return { label, holding, handover: answer.location!.split('?')[0]! }
  }
  const answerTo = async (client: Client, handover: string, noun: string, fields = {}) =>
    client.submit(await client.get(handover), `form[action$=${noun}]`, fields)
  const oldRow = (holding: string) =>
    scene.parts.store.read
      .selectFrom('holding')
      .selectAll()
      .where('id', '=', holding.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
  const readings = (employment: string) =>
    scene.parts.store.read
      .selectFrom('load_reading')
      .select('value')
      .where('employment_id', '=', employment)
      .where('metric', '=', 'held')
      .executeTakeFirstOrThrow()

  it('offers colleagues who hold people in the same team, A to Z, and nobody else', async () => {
    const holding = await scene.holdingOf(sam, 'Names')
    const form = await sam.get(`${holding}/handovers/new`)
    const names = form.page.querySelectorAll('#field-to option').map((each) => each.textContent)
    expect(names).toEqual(['Choose one', 'Hana Ito', 'Ivy Park', 'Ola Nowak', 'Priya Shah'])
    for (const to of ['employment-quinn', 'employment-una', 'employment-sam', 'nothing', '']) {
      const answer = await sam.post(`${holding}/handovers`, { to, message: 'Words to keep' })
      expect([to, answer.status]).toEqual([to, 422])
      expect(answer.text).toContain('Words to keep')
      expect(answer.page.querySelector('#error-to')).toBeTruthy()
    }
  })

  it('shows the one asked the label and the message, and not the holding', async () => {
    const { label, holding, handover } = await ask()
    const page = await receiver.get(handover)
    expect(page.words).toContain(`Could you hold ${label}?`)
    expect(page.words).toContain('You know the estate')
    expect((await receiver.get(holding)).status).toBe(404)
    expect((await receiver.get('/')).words).toContain('Sam Okafor asks if you could hold someone')
    expect((await receiver.get('/handovers')).words).toContain('Asked of you')
    expect((await sam.get('/handovers')).words).toContain('You asked Ola Nowak')
    expect((await priya.get(handover)).words).toContain(label)
    expect((await priya.get('/handovers')).words).toContain('Sam Okafor asks Ola Nowak')
    for (const name of ['quinn', 'anna', 'meg', 'hana'] as const) {
      expect([name, (await (await scene.as(name)).get(handover)).status]).toEqual([name, 404])
    }
  })

  it('ends a pause that is still on with the handing over', async () => {
    const { holding, handover } = await ask()
    await sam.submit(await sam.get(`${holding}/pause/new`), 'form[action$=pause]', {
      pause_reason: 'hospital',
    })
    expect(await oldRow(holding)).toMatchObject({ status: 'paused', pause_reason: 'hospital' })
    await answerTo(receiver, handover, 'acceptance', { keep_beside: undefined })
    expect(await oldRow(holding)).toMatchObject({ status: 'handed_over', pause_reason: null })
  })

  it('passes the holding on with what is known, and without notes or contacts', async () => {
    const known = {
      'reasons[]': ['waiting_list'],
      waiting_for: 'housing',
      waiting_since: '2026-08-01',
      risk: 'some',
      many_problems: 'yes',
      progress: 'steady',
      approach: 'relational',
      limits_explained: 'yes',
      note: 'A note to keep here',
    }
    const { label, holding, handover } = await ask(known)
    await sam.post(`${holding}/contacts`, { minutes: '33', medium: 'phone', note: 'Said softly' })
    await scene.holdingOf(receiver, 'To be counted first')
    const [before, theirs] = [await readings('employment-sam'), await readings(ola)]
    const answer = await answerTo(receiver, handover, 'acceptance', { keep_beside: undefined })
    expect(answer.location).toMatch(/^\/holdings\/[\w-]+\?said=taken_on$/)
    const taken = await receiver.follow(answer)
    expect(taken.words).toContain(label)
    expect(taken.words).toContain('Taken on from a colleague')
    expect(taken.words).toContain('Housing, since 1 Aug 2026')
    expect(taken.text).not.toContain('A note to keep here')
    expect(taken.text).not.toContain('33 minutes')
    const old = await oldRow(holding)
    const next = await oldRow(answer.location!.split('?')[0]!)
    expect(old).toMatchObject({ status: 'handed_over', ended_on: '2026-11-10' })
    expect(old.end_reason).toBe('handed_over')
    expect(next).toMatchObject({
      employment_id: ola,
      person_id: scene.world.people.ola,
      handed_from: old.id,
      held_since: '2026-11-10',
      risk: 'some',
      risk_since: '2026-11-10',
      waiting_for: 'housing',
      waiting_since: '2026-08-01',
      waiting_list: 1,
      many_problems: 1,
      progress: 'steady',
      approach: 'relational',
      limits_explained: 1,
      status: 'open',
      note: null,
      opened_on: old.opened_on,
    })
    expect(next.ref).not.toBe(old.ref)
    const page = await sam.get(holding)
    expect(page.words).toContain('Handed over to a colleague')
    expect(page.text).toContain('A note to keep here')
    expect((await sam.get(answer.location!)).status).toBe(404)
    expect((await readings('employment-sam')).value).toBe(before.value - 1)
    expect((await readings(ola)).value).toBe(theirs.value + 1)
  })

  it('lets the former worker stay alongside when they are asked and say yes', async () => {
    const { handover } = await ask()
    const answer = await answerTo(receiver, handover, 'acceptance', { keep_beside: 'yes' })
    const holding = answer.location!.split('?')[0]!
    expect((await receiver.get(holding)).words).toContain('Asked. No answer yet.')
    expect((await sam.get('/holdings')).words).toContain('Asked to stand alongside')
    const yes = await answerTo(sam, holding, 'acceptance')
    expect(yes.status).toBe(303)
    expect((await receiver.get(holding)).words).not.toContain('No answer yet')
  })

  it('takes names alongside off what is over, and they see nothing of it', async () => {
    const { holding, handover } = await ask({ risk: 'high' })
    const cass = await scene.as('cass')
    const beside = { role: 'link_worker', co_person: scene.world.people.quinn, shares: 'Walks' }
    expect((await sam.post(`${holding}/co-holders`, beside)).status).toBe(303)
    const quinn = await scene.as('quinn')
    expect((await quinn.get(holding)).status).toBe(200)
    const answer = await answerTo(receiver, handover, 'acceptance')
    expect((await quinn.get(holding)).status).toBe(404)
    expect((await quinn.get(answer.location!)).status).toBe(404)
    expect((await cass.get(holding)).status).toBe(404)
  })

  it('says no kindly, keeps the holding where it is, and can be asked again', async () => {
    const { holding, handover } = await ask()
    const said = { answer: 'Not before Christmas', form_id: 'declined-once' }
    const tab = await receiver.get(handover)
    const no = await receiver.submit(tab, 'form[action$=declining]', said)
    expect(no.location).toBe('/handovers?said=declined')
    const same = await receiver.submit(tab, 'form[action$=declining]', said)
    expect(same.location).toBe(no.location)
    expect((await receiver.get(handover)).status).toBe(404)
    expect((await sam.get(handover)).words).toContain('Not before Christmas')
    expect((await oldRow(holding)).ended_on).toBeNull()
    const form = await sam.get(`${holding}/handovers/new`)
    const again = await sam.submit(form, 'form[action$=handovers]', { to: ola })
    expect(again.status).toBe(303)
    expect((await receiver.get(again.location!)).status).toBe(200)
  })

  it('has one open ask for one holding, and lets it be taken back', async () => {
    const { holding, handover } = await ask()
    expect((await sam.get(`${holding}/handovers/new`)).words).toContain('You have asked Ola Nowak.')
    expect((await sam.post(`${holding}/handovers`, { to: 'employment-priya' })).status).toBe(422)
    const tab = await receiver.get(handover)
    expect((await answerTo(sam, handover, 'withdrawal')).status).toBe(303)
    expect((await receiver.get(handover)).status).toBe(404)
    const late = await receiver.submit(tab, 'form[action$=acceptance]')
    expect(late.status).toBe(404)
    expect((await oldRow(holding)).ended_on).toBeNull()
  })

  it('takes one answer from two tabs, and the same form twice as one', async () => {
    const { handover } = await ask()
    const [one, two] = [await receiver.get(handover), await receiver.get(handover)]
    const yes = await receiver.submit(one, 'form[action$=acceptance]', { form_id: 'same-form-1' })
    const same = await receiver.submit(one, 'form[action$=acceptance]', { form_id: 'same-form-1' })
    expect(same.location).toBe(yes.location)
    const no = await receiver.submit(two, 'form[action$=declining]', { answer: 'No' })
    expect(no.page.querySelector('.written')!.textContent).toBe('No')
    expect(no.status).toBe(409)
    const rows = await scene.parts.store.read
      .selectFrom('handover')
      .select(['status', 'new_holding_id'])
      .where('id', '=', handover.split('/').at(-1)!)
      .execute()
    expect(rows).toEqual([
      { status: 'accepted', new_holding_id: yes.location!.split(/[/?]/).at(2) },
    ])
  })

  it('lets many answers at once pass it on once', async () => {
    const { handover, holding } = await ask()
    const page = await receiver.get(handover)
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        receiver.submit(page, 'form[action$=acceptance]', { form_id: `at-once-${n}-${count}` }),
      ),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]))
    const next = await scene.parts.store.read
      .selectFrom('holding')
      .select('id')
      .where('handed_from', '=', holding.split('/').at(-1)!)
      .execute()
    expect(next).toHaveLength(1)
  })

  it('asks nothing of anyone when the holding ends meanwhile', async () => {
    const { holding, handover } = await ask()
    const tab = await receiver.get(handover)
    const ending = await sam.get(`${holding}/ending/new`)
    await sam.submit(ending, 'form[action$=ending]', { end_reason: 'goals_met' })
    const late = await receiver.submit(tab, 'form[action$=acceptance]')
    expect(late.status).toBe(404)
    expect((await oldRow(holding)).end_reason).toBe('goals_met')
    expect((await sam.get(`${holding}/handovers/new`)).words).toContain('This holding has ended.')
    expect((await sam.post(`${holding}/handovers`, { to: ola })).status).toBe(422)
  })

  it('says so plainly when the one asked holds nobody any more, and nothing is lost', async () => {
    const { holding, handover } = await ask()
    const tab = await receiver.get(handover)
    const { write } = scene.parts.store
    const set = (holds: 0 | 1) =>
      write.updateTable('employment').set({ holds }).where('id', '=', ola).execute()
    await write
      .updateTable('employment')
      .set({ until_on: '2026-11-09' })
      .where('id', '=', ola)
      .execute()
    expect((await receiver.get(handover)).status).toBe(404)
    expect((await receiver.submit(tab, 'form[action$=acceptance]')).status).toBe(404)
    await write.updateTable('employment').set({ until_on: null }).where('id', '=', ola).execute()
    await write
      .updateTable('holding')
      .set({ ended_on: '2026-11-10', status: 'closed' })
      .where('id', '=', holding.split('/').at(-1)!)
      .execute()
    const over = await receiver.submit(tab, 'form[action$=acceptance]', { keep_beside: 'yes' })
    expect(over.status).toBe(422)
    expect(over.words).toContain('This holding has ended since')
    expect(over.page.querySelector('#field-keep_beside')!.hasAttribute('checked')).toBe(true)
    expect((await sam.get(handover)).words).toContain('You can take the ask back')
    await set(1)
  })
})
