import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { everyRoute } from '../../src/every-route.ts'
import type { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import { opened, phoneOfSam, strays, wordsOn } from './strays.ts'

describe('a kept phone', () => {
  let parts: TestParts
  let world: World
  let phone: Client
  const app = () => createApp(parts)
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    world = await makeWorld(parts, { canaries: true })
    parts.clock.forward({ days: 7 })
    phone = await phoneOfSam(world, app())
  })
  afterAll(() => parts.close())

  it('is for the check-in alone', () => {
    const declared = everyRoute.filter(({ audience }) => audience.includes('trusted_phone'))
    const named = declared.map(({ method, path }) => `${method} ${path}`)
    expect(named.toSorted()).toEqual(opened.toSorted())
  })

  it('is a stranger on every other page', async () => {
    const { found, tried } = await strays(world, app(), phone)
    console.log(`proof: kept phone: ${tried} other routes, ${found.length} open to it`)
    expect(found).toEqual([])
    expect((await phone.get('/check-ins/new')).status).toBe(200)
  })

  it('shows nothing that was ever written, and names only whom the form must offer', async () => {
    expect(await wordsOn(world, phone)).toEqual([])
    const { page, words } = await phone.get('/check-ins/new')
    expect(page.querySelector('nav')).toBeNull()
    expect(page.querySelectorAll('form').map((form) => form.getAttribute('action'))).toEqual([
      '/check-ins',
      '/trusted-phone/ending',
    ])
    const offered = page.querySelectorAll('select option').map((each) => each.textContent)
    const names = world.canaries.filter(({ column }) => column === 'name').map(({ text }) => text)
    const shown = names.filter((name) => page.textContent.includes(name))
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.filter((name) => !offered.some((each) => each.includes(name)))).toEqual([])
    expect(words).not.toMatch(/early signs|It shows/)
    const links = page.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!)
    const outside = ['#main', '/', '/help/who-sees-what', '/help/urgent', '/sign-in']
    const foot = ['/help', '/privacy', '/accessibility']
    expect([...new Set(links)].toSorted()).toEqual([...outside, ...foot].toSorted())
  })
})
