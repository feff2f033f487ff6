import type { Browser, Dialog, Page } from 'playwright-core'
import type { DraftStage } from './drafts-stage.ts'
import { longText, lost } from './drafts-text.ts'

export type Where = { stage: DraftStage; browser: Browser; seed: number }
type Writing = Where & { page: Page; person: string; text: string }

/** What happens while somebody writes; the letters that were lost come back. */
type Scene = (where: Where) => Promise<number>

const still = /Your words are still here/

/** Everything but the end of the text, which is typed once trouble has come. */
async function begin(where: Where, look = {}): Promise<Writing> {
  const person = where.stage.anyone()
  const page = await where.stage.write(where.browser, person, look)
  await page.goto('/reflections/new?model=free')
  const text = longText(where.seed)
  await page.locator('textarea').fill(text.slice(0, 12_000))
  return { ...where, page, person, text }
}

const finish = ({ page, text }: Writing) => page.locator('textarea').fill(text)
const press = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const said = (page: Page, words: RegExp) => page.locator('.draft', { hasText: words }).waitFor()
const kept = (page: Page) => said(page, /Draft kept at/)
const inTheForm = (page: Page) => page.locator('textarea').inputValue()

/** The words of the page that shows the record, as the record itself gives them back. */
async function stored(page: Page) {
  await page.waitForURL(/\/reflections\/[\w-]{36}/)
  const path = new URL(page.url()).pathname
  await page.goto(`${path}/edit`)
  return inTheForm(page)
}

/** Trouble came: the words stand in the form, and are saved once it has gone. */
async function ends(it: Writing, words: RegExp, goes: () => Promise<void> | void) {
  const { page, text } = it
  await finish(it)
  await press(page)
  await said(page, words)
  const before = lost(text, await inTheForm(page))
  await goes()
  await press(page)
  const after = lost(text, await stored(page))
  const left = it.stage.waiting(it.person)
  await page.context().close()
  if (left > 0) throw new Error('What was saved still waits')
  return before + after
}

const signedOut =
  (over: 'idle' | 'over'): Scene =>
  async (where) => {
    const it = await begin(where)
    await kept(it.page)
    where.stage[over](it.person)
    return ends(it, /You have been signed out/, () => where.stage.signIn(it.page, it.person))
  }

const somebodyElse: Scene = async (where) => {
  const it = await begin(where)
  await kept(it.page)
  const other = where.stage.anyone()
  await where.stage.signIn(it.page, other)
  const theirs = await it.page.context().newPage()
  const seen: string[] = []
  for (const path of ['/', '/profile', '/reflections', '/reflections/new?model=free']) {
    await theirs.goto(path)
    seen.push(await theirs.content())
  }
  const told = seen.some((page) => /had not saved|kept-forms/.test(page))
  if (told || where.stage.waiting(other) > 0) throw new Error('Somebody else was told of a draft')
  return ends(it, /Somebody else has signed in here/, () => where.stage.signIn(it.page, it.person))
}

const refusing = (status: number): Scene => {
  return async (where) => {
    const it = await begin(where)
    await kept(it.page)
    const busy = { status, contentType: 'text/html', body: 'Busy' }
    const isPost = (url: URL) => url.origin === where.stage.origin
    await it.page.route(isPost, (route) =>
      route.request().method() === 'POST' ? route.fulfill(busy) : route.continue(),
    )
    return ends(it, still, () => it.page.unroute(isPost))
  }
}

/** The server's own refusal, of a form that seems to come from elsewhere. */
const crossSite: Scene = async (where) => {
  const it = await begin(where)
  await kept(it.page)
  const all = '**/*'
  await it.page.route(all, async (route) => {
    const asked = route.request()
    if (asked.method() !== 'POST') return route.continue()
    const { cookie = '', 'content-type': type = '' } = await asked.allHeaders()
    const headers = { cookie, 'content-type': type, 'sec-fetch-site': 'cross-site' }
    const body = asked.postData() ?? ''
    const answer = await fetch(asked.url(), { method: 'POST', headers, body })
    if (answer.status !== 403) throw new Error(`A form from elsewhere: ${answer.status}`)
    return route.fulfill({ status: 403, body: await answer.text() })
  })
  return ends(it, still, () => it.page.unroute(all))
}

const tooLong: Scene = async (where) => {
  const it = await begin(where)
  const much = '希望'.repeat(40_000)
  await it.page.evaluate('document.querySelector("textarea").removeAttribute("maxlength")')
  await it.page.locator('textarea').fill(it.text + much)
  await press(it.page)
  await said(it.page, /This is too long to keep/)
  const before = lost(it.text + much, await inTheForm(it.page))
  await finish(it)
  await press(it.page)
  const after = lost(it.text, await stored(it.page))
  await it.page.context().close()
  return before + after
}

/** Ten minutes by the clock of the page, in which it tries again and again. */
const noNetwork: Scene = async (where) => {
  const person = where.stage.anyone()
  const page = await where.stage.write(where.browser, person)
  await page.clock.install()
  await page.goto('/reflections/new?model=free')
  const text = longText(where.seed)
  const it = { ...where, page, person, text }
  await page.context().setOffline(true)
  let tries = 0
  page.on('requestfailed', () => void (tries += 1))
  await page.locator('textarea').fill(text.slice(0, 12_000))
  for (let minute = 0; minute < 10; minute += 1) {
    await page.clock.runFor(60_000)
    await page.waitForTimeout(20)
  }
  await said(page, still)
  if (tries < 5) throw new Error(`It tried only ${tries} times`)
  return ends(it, still, async () => {
    await page.context().setOffline(false)
    await kept(page)
  })
}

/** Words are put back into a form that somebody has written in again: both are there. */
const putBackOver: Scene = async (where) => {
  const it = await begin(where)
  const { page, text } = it
  await finish(it)
  await kept(page)
  await page.goto('/reflections/new?model=free')
  const other = longText(where.seed + 1_000)
  await page.locator('textarea').fill(other)
  const isDraft = '**/drafts'
  await page.route(isDraft, (route) => route.abort())
  let asked = 0
  const stay = (dialog: Dialog) => {
    asked += 1
    return dialog.dismiss()
  }
  page.on('dialog', stay)
  const putBack = page.getByRole('button', { name: 'Put them back' })
  await putBack.click()
  await said(page, still)
  const before = lost(other, await inTheForm(page))
  if (asked !== 1) throw new Error(`Asked ${asked} times before it left`)
  await page.unroute(isDraft)
  await kept(page)
  await putBack.click()
  await page.getByText('Your words are back.').waitFor()
  await press(page)
  const after = lost(text, await stored(page))
  await page.goto('/reflections/new?model=free')
  await putBack.click()
  await page.getByText('Your words are back.').waitFor()
  const atLast = lost(other, await inTheForm(page))
  await page.context().close()
  return before + after + atLast
}

/** Without scripts there is nothing but the form: what is sent too late is kept and offered. */
const noScripts: Scene = async (where) => {
  const it = await begin(where, { javaScriptEnabled: false })
  const { stage, page } = it
  await finish(it)
  stage.idle(it.person)
  await press(page)
  await page.getByText('We kept your draft. Sign in and carry on.').waitFor()
  await stage.signIn(page, stage.anyone())
  await page.goto('/')
  if ((await page.content()).includes('kept-forms')) throw new Error('Somebody else was told')
  await stage.signIn(page, it.person)
  await page.goto('/')
  await page.getByRole('link', { name: 'Look at them' }).click()
  await page.getByRole('button', { name: 'Send it now' }).click()
  const gone = lost(it.text, await stored(page))
  await page.context().close()
  return gone
}

const replaced =
  (signal: NodeJS.Signals, isDown: boolean): Scene =>
  async (where) => {
    const it = await begin(where)
    const { stage, page } = it
    await kept(page)
    await stage.stop(signal)
    if (isDown) return ends(it, still, () => stage.start())
    await stage.start()
    await finish(it)
    await press(page)
    const gone = lost(it.text, await stored(page))
    await page.context().close()
    return gone
  }

/** No trouble at all: the words were kept a while ago, and one press saves them. */
const nothing: Scene = async (where) => {
  const it = await begin(where)
  await finish(it)
  await kept(it.page)
  await press(it.page)
  const gone = lost(it.text, await stored(it.page))
  await it.page.context().close()
  return gone
}

/** The planted fault: a page that does not keep what is typed sends it into the void. */
export async function unkept({ stage, browser, seed }: Where) {
  const page = await stage.write(browser, stage.anyone())
  await page.route('**/drafts.js', (route) => route.fulfill({ body: '' }))
  await page.goto('/reflections/new?model=free')
  const text = longText(seed)
  await page.locator('textarea').fill(text)
  const busy = { status: 503, contentType: 'text/html', body: 'Busy' }
  await page.route('**/reflections', (route) => route.fulfill(busy))
  await Promise.all([page.waitForNavigation(), press(page)])
  const found = await page
    .locator('textarea')
    .inputValue({ timeout: 500 })
    .catch(() => '')
  await page.context().close()
  return lost(text, found)
}

/** These leave the server alone, so they may happen side by side. */
export const together: Record<string, Scene> = {
  'nothing at all': nothing,
  'idle too long': signedOut('idle'),
  'signed in too long': signedOut('over'),
  'another person signs in': somebodyElse,
  'answered 503': refusing(503),
  'too much for one form': tooLong,
  'refused as cross-site': crossSite,
  'no network for ten minutes': noNetwork,
  'no scripts': noScripts,
  'words put back over others': putBackOver,
}

/** These stop it. */
export const alone: Record<string, Scene> = {
  'the server is killed': replaced('SIGKILL', true),
  'a new version is started': replaced('SIGTERM', false),
}
