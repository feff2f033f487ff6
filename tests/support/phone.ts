import { generateSync } from 'otplib'
import { keepTotp } from '../../src/second-factor/set-up-totp.ts'
import type { Answer, Client } from './client.ts'
import type { TestParts } from './parts.ts'

/** What an app shows for this key at this moment. */
export const codeAt = (key: string, now: string) =>
  generateSync({ secret: key, epoch: Math.floor(Date.parse(now) / 1000) })

export const aKey = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** An app on a phone as the second step of somebody, without the pages that set it up. */
export const giveApp = (
  { store, vault, clock }: TestParts,
  person: string,
  { key = aKey, now = clock.now() } = {},
) =>
  store.write
    .transaction()
    .execute((db) =>
      keepTotp({ db, vault }, { person, key, name: 'Test phone', code: '', step: 0, now }),
    )

/** Where it leads, and the key by which they take it the next time. */
type Taken = { location: string; key: string }

/**
 * Takes the second step after a right password as a person would: reads the key off the page the
 * first time and types the code, or types the next code of the key it knows. Each code counts once,
 * so the clock goes on by thirty seconds.
 */
export async function takeSecondStep(
  { clock }: TestParts,
  browser: Client,
  answer: Answer,
  key = aKey,
): Promise<Taken> {
  const page = await browser.follow(answer)
  clock.forward({ seconds: 30 })
  if (!page.location) {
    const passed = await browser.submit(page, '#code', { code: codeAt(key, clock.now()) })
    return { location: passed.location!, key }
  }
  const setUp = await browser.follow(page)
  const shown = setUp.page.querySelector('input[name="code_key"]')!.getAttribute('value')!
  const codes = await browser.submit(setUp, '#set-up', { code: codeAt(shown, clock.now()) })
  const way = codes.page.querySelector('main a.button')!
  return { location: way.getAttribute('href')!, key: shown }
}
