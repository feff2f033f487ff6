import { parse } from 'node-html-parser'
import type { Browser, Page } from 'playwright-core'
import { everyRoute } from '../../../src/every-route.ts'
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

/** Fills every field of one form with what nobody could take; counts the texts in it. */
const spoil = (action: string) => `(() => {
  const form = document.querySelector('main form[action="${action}"]')
  if (!form) return null
  for (const field of form.elements) {
    if (!field.name || field.type === 'hidden' || field.type === 'submit') continue
    if (field.type === 'radio' || field.type === 'checkbox') {
      field.checked = true
      field.value = 'nonsense'
    } else if (field.tagName === 'SELECT') {
      field.append(new Option('nonsense', 'nonsense', true, true))
    } else if (field.type === 'text' || field.tagName === 'TEXTAREA') {
      field.value = 'Ring 943 476 5919'
    } else {
      field.type = 'text'
      field.value = 'x'
    }
  }
  return [...form.elements].filter(({ value }) => value?.startsWith('Ring 943')).length
})()`

/** The plain way, whatever htmx would have done. */
const send = (action: string) =>
  `HTMLFormElement.prototype.submit.call(document.querySelector('main form[action="${action}"]'))`

const keptIn = `[...document.querySelectorAll('main input, main textarea')]
  .filter(({ value }) => value.startsWith('Ring 943')).length`

const summary = `({
  focused: document.activeElement?.matches('.error-summary') ?? false,
  lost: [...document.querySelectorAll('.error-summary a')]
    .filter((link) => !document.getElementById(link.hash.slice(1)))
    .map((link) => link.hash + ' ' + link.textContent),
  links: document.querySelectorAll('.error-summary a').length,
  kept: ${keptIn},
})`

type Summary = { focused: boolean; lost: string[]; links: number; kept: number }

/** Every fourth form is looked at, by turns at a desk and on a phone, unless all looks are wanted. */
let turn = 0
export const looked = { at: 0 }

/** What is wrong with the answer to one form full of nonsense. */
async function faultsOfRefused(
  visitor: Visitor,
  { page: path, action }: FoundForm,
): Promise<string[]> {
  const { page } = visitor
  await visitor.go(path)
  const typed = await page.evaluate<number | null>(spoil(action))
  if (typed === null) return [`is not on ${path} any more`]
  const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate(send(action))])
  const status = answer!.status()
  const faults = status === 422 ? await faultsOfSummary(page, typed) : [`answers ${status}`]
  const both = process.env.LOOKS === 'whole'
  turn += 1
  if (both || turn % 4 === 0) looked.at += 1
  if (both || turn % 8 === 0) faults.push(...(await visitor.faults()))
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
    const visitor = await Visitor.at(where, { ...as, axeAhead: false })
    for (const [route, form] of found) {
      if (form.who !== who) continue
      const wrong = await faultsOfRefused(visitor, form)
      faults.push(...wrong.map((fault) => `${route}: ${fault}`))
    }
    await visitor.close()
  }
  return faults
}

async function faultsOfSummary(page: Page, typed: number) {
  const { focused, lost, links, kept } = await page.evaluate<Summary>(summary)
  const title = await page.title()
  return [
    ...(title.startsWith('Error: ') ? [] : [`title "${title}"`]),
    ...(focused ? [] : ['the summary is not focused']),
    ...(links > 0 ? [] : ['no link to a field']),
    ...lost.map((link) => `leads nowhere: ${link}`),
    ...(kept >= typed ? [] : [`${typed - kept} texts are gone`]),
  ]
}
