import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { changedTables, readEverything, restore, rowsOf, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { doable } from './doable.ts'
import { everyField, type Field } from './every-field.ts'

const [first, second] = ['The first of two texts', 'What the other tab says']

/** Kept whenever anything is sent, whatever it says. */
const bookkeeping = new Set(['form_receipt', 'audit', 'session', 'kept_form'])

/** The form of an open page by its action, as somebody else's version of it is not. */
const formIn = ({ page }: Answer, action: string) =>
  page.querySelectorAll('main form').find((form) => form.getAttribute('action') === action)

/** Its version is not 0: there is something already that may be written over. */
const isEdit = (tab: Answer, action: string) =>
  !['0', undefined].includes(
    formIn(tab, action)?.querySelector('[name=version]')?.getAttribute('value'),
  )

function valueIn(tab: Answer, { form, field }: Field) {
  const input = formIn(tab, form)?.querySelector(`[name="${field}"]`)
  return input?.getAttribute('value') ?? input?.textContent.replace(/^\n/, '')
}

function send(browser: Client, tab: Answer, { form: action, field }: Field, words: string) {
  const {
    form_id: _,
    version: __,
    ...body
  } = doable.find(({ path }) => path === action)?.body ?? {}
  return browser.submit(tab, `main form[action="${action}"]`, { ...body, [field]: words })
}

describe.each(dialects)('one form in two tabs, on %s', (dialect) => {
  let parts: TestParts
  let clients: Record<Viewer, Client>
  let raw: Raw
  let fields: Field[]
  beforeAll(async () => {
    parts = await freshParts(dialect)
    const world = await makeWorld(parts)
    clients = await signEveryoneIn(world, createApp(parts))
    raw = await readEverything(parts.store)
    fields = await everyField(clients)
  })
  afterAll(() => parts.close())

  /** Rows that are not as they were, by their table and id. */
  async function changed() {
    const rows = new Map<string, string>()
    for (const table of await changedTables(parts.store, raw)) {
      if (bookkeeping.has(table)) continue
      const before = new Map(raw[table].map((row) => [row.id, JSON.stringify(row)]))
      for (const row of await rowsOf(parts.store, table)) {
        const text = JSON.stringify(row)
        if (row.id && before.has(row.id) && before.get(row.id) !== text) {
          rows.set(`${table} ${String(row.id)}`, text)
        }
      }
    }
    return rows
  }

  /** Both tabs save; what is wrong with how the second was answered. */
  async function faultOf(field: Field, browser: Client, [one, two]: readonly [Answer, Answer]) {
    const saved = await send(browser, one, field, first)
    const isKept = valueIn(await browser.get(field.page), field) === first
    const touched = await changed()
    const late = await send(browser, two, field, second)
    const now = await changed()
    const over = [...touched.keys()].filter((row) => now.get(row) !== touched.get(row))
    if (over.length > 0) return `written over: ${over.join()}`
    if (late.status < 400) return null
    if (!late.text.includes(second)) return `${late.status} loses what was typed`
    if (saved.status === 303 && isKept && !late.text.includes(first)) return 'hides what is kept'
    return null
  }

  it('a form that believed what it was not told would be noticed', async () => {
    const field = fields.find(({ form, field: name }) => /^\/holdings\/[^/]+$/.test(form) && name)!
    const browser = clients[field.viewer].copy()
    const tabs = [await browser.get(field.page), await browser.get(field.page)] as const
    const version = formIn(tabs[1], field.form)!.querySelector('[name=version]')!
    version.setAttribute('value', String(Number(version.getAttribute('value')) + 1))
    expect(await faultOf(field, browser, tabs)).toMatch(/^written over: holding /)
    await restore(parts.store, raw)
  })

  it('no text goes over another without a word', async () => {
    let edits = 0
    const faults: string[] = []
    // The slower database is asked about every other field.
    const asked = fields.filter((_, place) => dialect === 'sqlite' || place % 2 === 0)
    for (const field of asked) {
      const browser = clients[field.viewer].copy()
      const tabs = [await browser.get(field.page), await browser.get(field.page)] as const
      if (!isEdit(tabs[0], field.form)) continue
      edits += 1
      const fault = await faultOf(field, browser, tabs)
      if (fault) faults.push(`${field.form} ${field.field}: ${fault}`)
      await restore(parts.store, raw)
    }
    const silent = faults.filter((fault) => fault.includes('written over')).length
    console.log(`proof: two tabs on ${dialect}: ${edits} edits, ${silent} silent overwrites`)
    expect(faults).toEqual([])
    expect(edits).toBeGreaterThan(dialect === 'sqlite' ? 130 : 65)
  }, 600_000)
})
