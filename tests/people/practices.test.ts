import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client, type Answer } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

const path = '/admin/settings/practices'

describe.each(dialects)('practices on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let ada: Client

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
    ada = await new Client(parts, createApp(parts)).signInAs(world.people.ada)
  })
  afterAll(() => parts.close())

  const namesOn = (answer: Answer) =>
    answer.page.querySelectorAll('main li a').map((link) => link.textContent)
  const add = async (name: string) => ada.submit(await ada.get(path), `form#practice`, { name })
  const linkTo = async (name: string) =>
    (await ada.get(path)).page
      .querySelectorAll('main li a')
      .find((link) => link.textContent === name)!
      .getAttribute('href')!

  it('are found from the settings, and listed A to Z', async () => {
    expect((await ada.get('/admin/settings')).text).toContain(path)
    for (const name of ['Sandgate Surgery', 'abbey practice']) {
      expect((await add(name)).status).toBe(303)
    }
    expect(namesOn(await ada.get(path))).toEqual([
      'abbey practice',
      'Quay Surgery',
      'Sandgate Surgery',
    ])
  })

  it.each([
    ['nothing', '  '],
    ['81 letters', 'x'.repeat(81)],
    ['one that is listed, in other letters', 'QUAY surgery'],
  ])('refuse %s beside the field', async (_, name) => {
    const answer = await add(name)
    expect(answer.status).toBe(422)
    expect(answer.page.querySelector('#error-name')).not.toBeNull()
    expect(answer.page.querySelector('#field-name')!.getAttribute('value')).toBe(name)
  })

  it('are renamed, with both names shown to a second tab', async () => {
    const link = await linkTo('Sandgate Surgery')
    const [first, second] = [await ada.get(link), await ada.get(link)]
    const form = 'form#practice'
    expect((await ada.submit(first, form, { name: 'Sandgate Health' })).status).toBe(303)
    const clash = await ada.submit(second, form, { name: 'Sandgate Medical' })
    expect(clash.status).toBe(409)
    expect(clash.words).toContain('Sandgate Health')
    expect(clash.text).toContain('Sandgate Medical')
  })

  it('can be taken off the list and put back', async () => {
    const link = await linkTo('abbey practice')
    const off = await ada.submit(await ada.get(link), 'form#listing')
    expect((await ada.follow(off)).words).toContain('No longer on the list')
    const back = await ada.submit(await ada.get(link), 'form#listing')
    expect((await ada.follow(back)).words).not.toContain('No longer on the list')
  })

  it('of another organisation are not there', async () => {
    const theirs = `${path}/${world.practices.lantern}`
    expect((await ada.get(theirs)).status).toBe(404)
    expect((await ada.post(theirs, { name: 'Mine now', version: '1' })).status).toBe(404)
    expect((await ada.post(`${theirs}/ending`)).status).toBe(404)
    const forged = { name: 'Planted', organisation: world.organisations.lantern }
    expect((await ada.post(path, forged)).status).toBe(422)
  })
})
