import type { createApp } from '../../../src/app.ts'
import { emailOf, password, person, stage } from '../../accounts/cast.ts'
import { Client, type Answer } from '../../support/client.ts'
import type { Dialect } from '../../../src/database/columns.ts'
import { aKey, codeAt, takeSecondStep } from '../../support/phone.ts'

type App = (parts: Parameters<typeof createApp>[0]) => ReturnType<typeof createApp>
type Size = { guesses: number; honest: number }

/**
 * In ten minutes by the clock, somebody guesses at one password, and at the codes of one account
 * whose password they have, while honest people behind the same address sign in. The last guess of
 * each is right, and comes while the account waits.
 */
export async function guessing(dialect: Dialect, app: App, { guesses, honest }: Size) {
  const { parts, practice } = await stage(dialect)
  const running = app(parts)
  const browser = () => new Client(parts, running)
  const job = 'link_worker'
  for (const name of ['Known One', 'Half One', ...Array.from({ length: honest }, nameOf)]) {
    await person(parts, practice, { name, job })
  }
  const signIn = (who: Client, name: string, typed = password) =>
    who.post('/sign-in', { email: emailOf(name), password: typed })
  const [stranger, thief] = [browser(), browser()]
  await signIn(thief, 'Half One')
  const report = { guesses: 0, in: 0, honest: 0, honestIn: 0 }
  for (let i = 0; i < guesses; i += 1) {
    const isLast = i === guesses - 1
    const answer = await signIn(stranger, 'Known One', isLast ? password : `guess number ${i}`)
    const shown = codeAt(aKey, parts.clock.now())
    const guess = String(100_000 + i) === shown ? '000000' : String(100_000 + i)
    const step = await thief.post('/sign-in/code', { code: isLast ? shown : guess })
    report.guesses += 2
    report.in += Number(answer.status === 303) + Number(step.status === 303)
    if (i % Math.ceil(guesses / honest) === 0) {
      const [who, name] = [browser(), nameOf(null, report.honest)]
      const half = await signIn(who, name)
      report.honest += 1
      report.honestIn += Number(half.status === 303 && (await comesIn(who, half)))
    }
    parts.clock.forward({ seconds: 600 / guesses })
  }
  await parts.close()
  return report

  /** Their phone shows a new code every thirty seconds, and this takes none of them. */
  async function comesIn(who: Client, half: Answer) {
    const { location } = await takeSecondStep(parts, who, half)
    parts.clock.forward({ seconds: -30 })
    return (await who.get(location)).status === 200
  }
}

const nameOf = (_: unknown, i: number) => `Honest ${i}`
