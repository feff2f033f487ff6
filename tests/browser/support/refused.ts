import { parse, type HTMLElement } from 'node-html-parser'
import type { Browser } from 'playwright-core'
import { everyRoute } from '../../../src/every-route.ts'
import type { Client } from '../../support/client.ts'
import type { Site } from './site.ts'
import { desk, phone, Visitor } from './visitor.ts'

export type Writer = string | null
export type FoundForm = { who: Writer; page: string; action: string }

type Sought = { writers: readonly Writer[]; pages: readonly string[]; notSought: readonly string[] }

/** Forms by the route that takes them: each where it was first found, until none is missing. */
export async function findForms(site: Site, { writers, pages, notSought }: Sought) {
  const found = new Map<string, FoundForm>()
  const missing = new Set(posts.filter((path) => !notSought.includes(path)))
  for (const who of writers) {
    const client = site.client()
    if (who) await client.signInAs(site.idOf(who))
    for (const page of pages) {
      if (missing.size === 0) return found
      const { status, text } = await client.get(page)
      for (const action of status === 200 ? actionsIn(text) : []) {
        const route = routeOf(action)
        missing.delete(route)
        if (!found.has(route)) found.set(route, { who, page, action })
      }
    }
  }
  return found
}

const actionsIn = (text: string) =>
  parse(text)
    .querySelectorAll('main form[method=post]')
    .filter((form) => form.querySelector('input:not([type=hidden]), select, textarea'))
    .map((form) => form.getAttribute('action')!)

const posts = everyRoute.filter(({ method }) => method === 'post').map(({ path }) => path)

/** The declared path that answers an address; the most literal one where several would. */
function routeOf(action: string): string {
  const path = action.split('?')[0]!
  const fits = posts.filter((route) =>
    new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  )
  return fits.toSorted((a, b) => a.split(':').length - b.split(':').length)[0]!
}

const words = 'Ring 943 476 5919'
const wrong: Record<string, string> = {
  text: words,
  textarea: words,
  radio: 'nonsense',
  checkbox: 'nonsense',
  select: 'nonsense',
}

/** Every field of one form, filled with what nobody could take. */
function spoil(form: HTMLElement): Record<string, string[]> {
  const sent = new Map<string, string[]>()
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const [name, tag] = [field.getAttribute('name'), field.tagName.toLowerCase()]
    const type = tag === 'input' ? (field.getAttribute('type') ?? 'text') : tag
    if (!name || type === 'submit') continue
    const value = type === 'hidden' ? (field.getAttribute('value') ?? '') : (wrong[type] ?? 'x')
    sent.set(name, type === 'radio' ? [value] : [...(sent.get(name) ?? []), value])
  }
  return Object.fromEntries(sent)
}

/** The plain way, whatever htmx would have done. */
const send = (sent: { action: string; enctype: string; fields: Record<string, string[]> }) =>
  `((sent) => {
    const form = document.body.appendChild(document.createElement('form'))
    Object.assign(form, { method: 'post', action: sent.action, enctype: sent.enctype })
    for (const [name, values] of Object.entries(sent.fields)) {
      for (const value of values) {
        const field = form.appendChild(document.createElement('textarea'))
        Object.assign(field, { name, value })
      }
    }
    HTMLFormElement.prototype.submit.call(form)
  })(${JSON.stringify(sent)})`

const isFocused = `document.activeElement?.matches('.error-summary') ?? false`

/** Every fourth answer is looked at in the browser, by turns at a desk and on a phone. */
let turn = 0
export const looked = { at: 0 }

/** What is wrong with the answer to one form full of nonsense. */
async function faultsOfRefused(
  client: Client,
  visitor: Visitor,
  { page: path, action }: FoundForm,
): Promise<string[]> {
  const form = (await client.get(path)).page.querySelector(`main form[action="${action}"]`)
  if (!form) return [`is not on ${path} any more`]
  const [fields, enctype] = [spoil(form), form.getAttribute('enctype')]
  const typed = Object.values(fields)
    .flat()
    .filter((value) => value === words).length
  const both = process.env.LOOKS === 'whole'
  turn += 1
  if (!both && turn % 4 > 0 && !enctype) {
    const { status, text } = await client.post(action, fields)
    return faultsOfAnswer(status, text, typed)
  }
  looked.at += 1
  const { page } = visitor
  await visitor.go(path)
  const [answer] = await Promise.all([
    page.waitForNavigation(),
    page.evaluate(send({ action, enctype: enctype ?? '', fields })),
  ])
  const faults = faultsOfAnswer(answer!.status(), await page.content(), typed)
  if (!(await page.evaluate<boolean>(isFocused))) faults.push('the summary is not focused')
  if (both || turn % 8 !== 4) faults.push(...(await visitor.faults()))
  if (both || turn % 8 === 4) {
    await page.setViewportSize(phone.viewport)
    await page.emulateMedia({ colorScheme: 'dark' })
    faults.push(...(await visitor.faults()).map((fault) => `on a phone in the dark: ${fault}`))
    await page.setViewportSize(desk.viewport)
    await page.emulateMedia({ colorScheme: 'light' })
  }
  return faults
}

/** One browser for each writer, and all the forms that were found with them. */
export async function faultsByWriter(
  where: { site: Site; browser: Browser },
  found: Map<string, FoundForm>,
): Promise<string[]> {
  const faults: string[] = []
  for (const who of new Set([...found.values()].map((form) => form.who))) {
    const as = who ? { as: where.site.idOf(who) } : {}
    const client = where.site.client()
    if (who) await client.signInAs(where.site.idOf(who))
    const visitor = await Visitor.at(where, { ...as, axeAhead: false })
    for (const [route, form] of found) {
      if (form.who !== who) continue
      const wrong = await faultsOfRefused(client, visitor, form)
      faults.push(...wrong.map((fault) => `${route}: ${fault}`))
    }
    await visitor.close()
  }
  return faults
}

function faultsOfAnswer(status: number, text: string, typed: number) {
  if (status !== 422) return [`answers ${status}`]
  const page = parse(text)
  const title = page.querySelector('title')?.textContent ?? ''
  const links = page.querySelectorAll('.error-summary a')
  const ids = new Set(page.querySelectorAll('[id]').map(({ id }) => id))
  const lost = links.filter((link) => !ids.has(link.getAttribute('href')!.slice(1)))
  const kept = page
    .querySelectorAll('main input, main textarea')
    .map((field) => field.getAttribute('value') ?? field.textContent.trimStart())
    .filter((value) => value.startsWith(words)).length
  return [
    ...(title.startsWith('Error: ') ? [] : [`title "${title}"`]),
    ...(links.length > 0 ? [] : ['no link to a field']),
    ...lost.map((link) => `leads nowhere: ${link.textContent}`),
    ...(kept >= typed ? [] : [`${typed - kept} texts are gone`]),
  ]
}
