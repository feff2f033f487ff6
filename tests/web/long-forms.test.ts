import type { HTMLElement } from 'node-html-parser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { personOf, signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'

/** A letter takes at most nine bytes on its way: three in UTF-8, three for each of them in a form. */
const mostLetters = Math.floor((256 * 1024) / 9)

let parts: TestParts
let clients: Record<Viewer, Client>
beforeAll(async () => {
  parts = await freshParts('sqlite')
  clients = await signEveryoneIn(await makeWorld(parts), createApp(parts))
})
afterAll(() => parts.close())

const lettersIn = (form: HTMLElement) =>
  form
    .querySelectorAll('textarea, input[maxlength]')
    .map((text) => Number(text.getAttribute('maxlength')))
    .reduce((sum, each) => sum + each, 0)

it('no form can be filled with more than can be sent', async () => {
  const faults = new Set<string>()
  let texts = 0
  for (const [route, cases] of Object.entries(expectations)) {
    if (!route.startsWith('get')) continue
    for (const { path, opens } of cases) {
      const viewer = opens.find((each) => personOf(each) !== null)
      if (!viewer) continue
      const { page } = await clients[viewer].copy().get(path)
      for (const form of page.querySelectorAll('form[method=post]')) {
        const all = form.querySelectorAll('textarea')
        texts += all.length
        const open = all.filter((text) => !text.getAttribute('maxlength'))
        for (const text of open) faults.add(`${route}: ${text.getAttribute('name')} has no end`)
        if (lettersIn(form) > mostLetters) faults.add(`${route}: ${lettersIn(form)} letters`)
      }
    }
  }
  expect([...faults]).toEqual([])
  expect(texts).toBeGreaterThan(100)
})
