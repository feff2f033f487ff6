import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import type { Client } from '../support/client.ts'
import { makeWorld } from '../support/world.ts'
import { everyField, type Field } from '../web/every-field.ts'

const words = 'She rang <twice>,\nand I said "Monday".'

let parts: TestParts
let clients: Record<Viewer, Client>
beforeAll(async () => {
  parts = await freshParts('sqlite')
  clients = await signEveryoneIn(await makeWorld(parts), createApp(parts))
})
afterAll(() => parts.close())

/** What is wrong once the words of one field were kept and put back; null of a short form. */
async function faultOf({ page, viewer, form: action, field }: Field) {
  const client = clients[viewer].copy()
  const opened = await client.get(page)
  const form = opened.page.querySelector(`main form[action="${action}"]`)!
  if (!form.querySelector('textarea')) return null
  form.setAttribute('action', '/drafts')
  const more = { draft_path: action, draft_page: new URL(page, 'https://x.test').pathname }
  const { status } = await client.submit(opened, 'form[action="/drafts"]', {
    ...more,
    [field]: words,
  })
  if (status !== 204) return `not kept: ${status}`
  const back = await client.submit(await client.get('/'), 'form:has([name=put_back])')
  await parts.store.write.deleteFrom('kept_form').execute()
  if (back.status !== 200) return `answered ${back.status}`
  const again = back.page
    .querySelectorAll(`main form[action="${action}"] [name="${field}"]`)
    .filter((it) => (it.getAttribute('value') ?? it.textContent).replace(/^\n/, '') === words)
  if (again.length === 0) return 'not there'
  const isShut = again.every((it) => it.closest('details:not([open])'))
  return isShut ? 'shut away' : ''
}

it('the words of every field of every long form are put back in their place', async () => {
  const fields = await everyField(clients)
  const faults: string[] = []
  let all = 0
  for (const each of fields) {
    const fault = await faultOf(each)
    if (fault !== null) all += 1
    if (fault) faults.push(`${each.viewer} ${each.page} ${each.form} ${each.field}: ${fault}`)
  }
  console.log(`proof: drafts: ${all} fields of long forms put back, ${faults.length} not`)
  expect(faults).toEqual([])
  expect(all).toBeGreaterThan(80)
})
