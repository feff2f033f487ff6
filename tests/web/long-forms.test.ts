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
    .querySelectorAll('textarea[maxlength], input[maxlength]')
    .map((text) => Number(text.getAttribute('maxlength')))
    .reduce((sum, each) => sum + each, 0)

/** Whole lists: a browser would cut the rest away unsaid, so what is too long is told, and kept. */
const pasted: Record<string, { field: string; letters: number; says: string }> = {
  '/setup/import': { field: 'pasted', letters: 28_000, says: 'Save it as a file and choose that.' },
  '/holdings/import': {
    field: 'pasted',
    letters: 28_000,
    says: 'Save it as a file and choose that.',
  },
  '/setup/people': { field: 'people', letters: 12_000, says: 'Keep it to 12,000 letters.' },
}
const isPasted = (form: HTMLElement, name: string | undefined) =>
  pasted[form.getAttribute('action')!]?.field === name

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
        const names = all
          .filter((text) => !text.getAttribute('maxlength'))
          .map((text) => text.getAttribute('name'))
          .filter((name) => !isPasted(form, name))
        for (const name of names) faults.add(`${route}: ${name} has no end`)
        if (lettersIn(form) > mostLetters) faults.add(`${route}: ${lettersIn(form)} letters`)
      }
    }
  }
  expect([...faults]).toEqual([])
  expect(texts).toBeGreaterThan(100)
})

it.each(Object.entries(pasted))('a list pasted on %s is never cut', async (path, list) => {
  const client = clients[path.startsWith('/holdings') ? 'sam' : 'ada'].copy()
  const text = 'Rowan Vale\n'.repeat(list.letters / 11 + 1)
  const opened = await client.get(path)
  const field = (page: HTMLElement) => page.querySelector(`textarea[name=${list.field}]`)!
  expect(field(opened.page).getAttribute('maxlength')).toBeUndefined()
  const refused = await client.submit(opened, `form[action="${path}"]`, { [list.field]: text })
  expect([refused.status, refused.words]).toEqual([422, expect.stringContaining(list.says)])
  expect(field(refused.page).text.trim()).toBe(text.trim())
})
