import type { Browser } from 'playwright-core'
import { openBrowser } from '../views/browser.ts'
import { alone, together, unkept, type Where } from './drafts-scenes.ts'
import { DraftStage } from './drafts-stage.ts'
import { longText } from './drafts-text.ts'

export type Losses = { scenes: number; letters: number; lost: Record<string, number> }

/** Each way to lose words, so many times, with 20,000 letters each. */
export async function loseWords(browser: Browser, rounds: number): Promise<Losses> {
  const stage = await DraftStage.open(rounds * 16)
  const all: Losses = { scenes: 0, letters: 0, lost: {} }
  const note = (name: string, lost: number) => {
    all.scenes += 1
    all.letters += 20_000
    if (lost > 0) all.lost[name] = (all.lost[name] ?? 0) + lost
  }
  try {
    for (let round = 0; round < rounds; round += 1) {
      const where: Where = { stage, browser, seed: round + 1 }
      const play = async ([name, scene]: (typeof scenes)[number]) => {
        const lost = await scene(where).catch((error: unknown) => {
          throw new Error(`${name}: ${String(error)}`)
        })
        note(name, lost)
      }
      const scenes = Object.entries(together)
      await Promise.all(scenes.map(play))
      for (const scene of Object.entries(alone)) await play(scene)
    }
  } finally {
    await stage.close()
  }
  return all
}

/** Letters lost by a page without the script: all of them, or the count proves nothing. */
export async function loseWithout(browser: Browser) {
  const stage = await DraftStage.open(1)
  try {
    return await unkept({ stage, browser, seed: 1 })
  } finally {
    await stage.close()
  }
}

export const sayLosses = ({ scenes, letters, lost }: Losses) => {
  const gone = Object.values(lost).reduce((sum, each) => sum + each, 0)
  return `proof: drafts: ${scenes} scenes, ${letters} letters, ${gone} lost while the tab lives`
}

/** Types without a pause until the browser is killed; how many ms of typing were not kept. */
export async function crash(seed: number, typesFor: number): Promise<number> {
  const browser = await openBrowser()
  const after = await openBrowser()
  const stage = await DraftStage.open(1)
  try {
    const person = stage.anyone()
    const page = await stage.write(browser, person)
    await page.goto('/reflections/new?model=free')
    await page.evaluate(typing(longText(seed)))
    await page.waitForTimeout(typesFor)
    const typed = await page.evaluate<number>('typed.length')
    await killed(browser)
    const again = await stage.write(after, person)
    await again.goto('/reflections/new?model=free')
    await again.getByRole('button', { name: 'Put them back' }).click()
    await again.getByText('Your words are back.').waitFor()
    const kept = await again.locator('textarea').inputValue()
    if (!longText(seed).startsWith(kept)) throw new Error('Other words came back')
    return (typed - kept.length) * msPerLetter
  } finally {
    await after.close()
    await stage.close()
  }
}

/** Fifty letters a second, faster than anybody. */
const msPerLetter = 20

const typing = (text: string) => `
  var typed = ''
  const field = document.querySelector('textarea')
  const text = ${JSON.stringify(text)}
  const started = performance.now()
  setInterval(() => {
    typed = text.slice(0, Math.floor((performance.now() - started) / ${msPerLetter}))
    field.value = typed
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, 100)`

/** As the machine would end it: nothing is told to the page. */
async function killed(browser: Browser) {
  const session = await browser.newBrowserCDPSession()
  await session.send('Browser.crash').catch(() => {})
  await browser.close().catch(() => {})
}
