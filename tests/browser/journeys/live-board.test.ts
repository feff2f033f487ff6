import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../../src/database/ids.ts'
import { browserIsHere } from '../../views/browser.ts'
import type { Client } from '../../support/client.ts'
import type { Site } from '../support/site.ts'
import { stage } from '../support/stage.ts'
import type { Visitor } from '../support/visitor.ts'

/** Friday, a minute past three: the debrief of the made-up team is under way. */
const friday = '2026-11-20T15:01:00.000Z'

const line = ({ page }: Visitor) => page.locator('#board-said')
const shows = ({ page }: Visitor, words: string | RegExp, within = 5_000) =>
  page.locator('#board').getByText(words).first().waitFor({ timeout: within })
const field = 'What do you bring?'

describe.runIf(browserIsHere)('a board that looks again', () => {
  const { site, visitor } = stage()
  let place: Site
  let path: string
  let priya: Client
  let count = 0

  beforeAll(async () => {
    place = await site({ now: friday })
    const { id } = await place.parts.store.read
      .selectFrom('debrief')
      .select('id')
      .where('held_on', '=', '2026-11-20')
      .executeTakeFirstOrThrow()
    path = `/debriefs/${id}`
    priya = await place.client().signInAs(place.idOf('Priya Shah'))
    await press('opening')
    await step('carrying')
  })

  async function step(to: string) {
    const { version } = await place.parts.store.read
      .selectFrom('debrief')
      .select('version')
      .where('id', '=', path.split('/').at(-1)!)
      .executeTakeFirstOrThrow()
    await press('step', { to, version: String(version) })
  }

  async function press(what: string, fields = {}) {
    const { status, words } = await priya.post(`${path}/${what}`, { form_id: newId(), ...fields })
    if (status !== 303) throw new Error(`${what}: ${status} ${words}`)
  }

  /** Priya brings one more thing; these are its words. */
  async function change() {
    const words = `Thing ${'abcdefghijklmnopqrstuvwxyz'[(count += 1)]}`
    await press('items', { words })
    return words
  }

  async function join(name: string) {
    const client = await place.client().signInAs(place.idOf(name))
    await client.post(`${path}/attendance`, { form_id: newId(), how: 'room' })
  }

  async function seat(name = 'Joanna Kettlewell', look = {}) {
    const someone = await visitor(place, name, look)
    await join(name)
    await someone.go(`${path}/carrying`)
    // The stream is open once the page has looked for the first time.
    if (someone.hasScripts) await shows(someone, await change())
    return someone
  }

  it('leaves alone what is opened, chosen and focused, and speaks once in ten seconds', async () => {
    const joanna = await seat()
    const { page } = joanna
    await page.evaluate(`window.spoken = []
      new MutationObserver(() => window.spoken.push(document.getElementById('board-said').textContent))
        .observe(document.getElementById('board-said'), { childList: true, characterData: true })`)
    const ideas = page.getByText('What could you bring?')
    await ideas.click()
    const chosen = page.getByLabel('Is it about someone you hold?')
    await chosen.selectOption({ index: 1 })
    const value = await chosen.inputValue()
    await page.evaluate('scrollTo(0, 200)')
    for (let i = 0; i < 5; i += 1) await shows(joanna, await change())
    expect(await chosen.inputValue()).toBe(value)
    expect(await page.locator('details[open]').count()).toBe(1)
    expect(await page.evaluate('scrollY')).toBeGreaterThan(150)
    expect(await joanna.focused()).toBe('What could you bring?')
    const spoken = await page.evaluate<string[]>('window.spoken')
    expect(spoken.filter((words) => words.includes('has changed')).length).toBeLessThanOrEqual(1)
    expect(await page.locator('#board [aria-live], #board [role=status]').count()).toBe(0)
    expect(await joanna.faults()).toEqual([])
    await joanna.close()
  })

  it('sends the words it kept, with all that came meanwhile', async () => {
    const joanna = await seat()
    await joanna.page.getByLabel(field).pressSequentially('Mine, half')
    await shows(joanna, await change())
    await joanna.page.getByLabel(field).pressSequentially(' and whole')
    await joanna.press('Bring it')
    await shows(joanna, 'Mine, half and whole')
    expect(await joanna.page.getByLabel(field).inputValue()).toBe('')
    await joanna.close()
  })

  it('looks every few seconds without the stream, says so, and goes back to it', async () => {
    const joanna = await visitor(place, 'Joanna Kettlewell')
    await joanna.context.route('**/stream', (route) => route.abort())
    await joanna.go(`${path}/carrying`)
    await line(joanna).getByText('Looking again every few seconds.').waitFor({ timeout: 15_000 })
    await shows(joanna, await change(), 15_000)
    await joanna.context.unroute('**/stream')
    await line(joanna).getByText('Looking again').waitFor({ state: 'detached', timeout: 25_000 })
    await shows(joanna, await change())
    expect(await line(joanna).innerText()).not.toContain('every few seconds')
    joanna.said.splice(0)
    await joanna.close()
  }, 90_000)

  it('looks at once when the line is back, as after a sleep', async () => {
    const joanna = await seat()
    await joanna.context.setOffline(true)
    const words = await change()
    await joanna.page.waitForTimeout(500)
    expect(await joanna.words()).not.toContain(words)
    await joanna.context.setOffline(false)
    await shows(joanna, words)
    joanna.said.splice(0)
    await joanna.close()
  })

  it('has a link to look again where no script runs', async () => {
    const joanna = await seat('Joanna Kettlewell', { javaScriptEnabled: false })
    const words = await change()
    expect(await joanna.words()).not.toContain(words)
    await joanna.follow('Look again')
    expect(await joanna.words()).toContain(words)
    await joanna.close()
  })

  it('leaves the page when its reader is signed out, unless words wait there', async () => {
    const [callum, sam] = [await seat('Callum Dearden'), await seat('Sam Whitlock')]
    await sam.page.getByLabel(field).pressSequentially('Still mine')
    const ended_at = place.parts.clock.now()
    for (const name of ['Callum Dearden', 'Sam Whitlock']) {
      await place.parts.store.write
        .updateTable('session')
        .set({ ended_at })
        .where('person_id', '=', place.idOf(name))
        .execute()
    }
    await change()
    await callum.page.waitForURL('**/sign-in*', { timeout: 15_000 })
    await line(sam).getByText('Your words are still here.').waitFor({ timeout: 15_000 })
    expect(await sam.page.getByLabel(field).inputValue()).toBe('Still mine')
    await callum.close()
    await sam.close()
  }, 60_000)

  it('shows the room where it is, at every width, and follows the step', async () => {
    const room = await visitor(place, 'Priya Shah', { viewport: { width: 1920, height: 1080 } })
    await room.go(`${path}/board`)
    await shows(room, 'Carrying')
    expect(await room.faults()).toEqual([])
    const things = Number(/On the table: (\d+)/.exec(await room.words())![1])
    await change()
    await shows(room, `On the table: ${things + 1}`)
    await step('sharing')
    await room.page.waitForURL('**/board?at=sharing', { timeout: 10_000 })
    await shows(room, 'Sharing')
    expect(await room.words()).not.toMatch(/Thing [a-z]\b/)
    await room.page.setViewportSize({ width: 320, height: 700 })
    await room.page.emulateMedia({ colorScheme: 'dark' })
    expect(await room.faults()).toEqual([])
    await room.close()
  })

  it.each(['before', 'after'])('keeps words refused %s it looks again', async (when) => {
    await step('sharing')
    await step('actions')
    const joanna = await visitor(place, 'Joanna Kettlewell')
    await join('Joanna Kettlewell')
    await joanna.go(`${path}/actions`)
    await joanna.fill('What will be done?', 'Ring 943 476 5919')
    const [looks, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    if (when === 'after') gate.resolve()
    await joanna.page.route(`**${path}/actions`, async (route) => {
      if (route.request().headers()['x-by-itself'] !== '1') return route.continue()
      await gate.promise
      await route.fulfill({ response: await route.fetch() })
      looks.resolve()
    })
    await joanna.press('Add it')
    await joanna.page.locator('.error-summary').waitFor()
    if (when === 'after') await looks.promise
    expect(await line(joanna).textContent()).toBe('')
    const promise = { owner: place.idOf('Priya Shah'), due_on: '2026-11-27' }
    await press('actions', { what: `Ask for a room ${when}`, ...promise })
    gate.resolve()
    await line(joanna).getByText('Look again when you are ready').waitFor({ timeout: 15_000 })
    expect(await joanna.page.getByLabel('What will be done?').inputValue()).toBe(
      'Ring 943 476 5919',
    )
    expect(await joanna.page.locator('.error-summary').count()).toBe(1)
    await joanna.follow('Look again when you are ready')
    await shows(joanna, `Ask for a room ${when}`)
    await joanna.close()
  })
})
