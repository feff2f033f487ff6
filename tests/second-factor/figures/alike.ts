import type { createApp } from '../../../src/app.ts'
import { emailOf, password, stage } from '../../accounts/cast.ts'
import { Client, type Answer } from '../../support/client.ts'

type App = (parts: Parameters<typeof createApp>[0]) => ReturnType<typeof createApp>

/**
 * A wrong password for a known e-mail and for one that nobody has, by turns: how many answers differ
 * in a byte, and how many times as long the median of one takes as that of the other.
 */
export async function alike(app: App, times: number) {
  const { parts } = await stage('sqlite')
  const running = app(parts)
  const took: [known: number[], unknown: number[]] = [[], []]
  let different = 0
  for (let i = 0; i < times; i += 1) {
    const said: string[] = []
    for (const [which, email] of [emailOf('Sam Okoro'), 'sam.okori@example.org'].entries()) {
      const before = performance.now()
      const typed = { email, password: `wrong ${password} ${i}` }
      const answer = await new Client(parts, running).post('/sign-in', typed)
      took[which]!.push(performance.now() - before)
      said.push(masked(answer, email))
    }
    different += Number(said[0] !== said[1])
    // Neither is ever made to wait, which takes no time at all.
    await parts.store.write.deleteFrom('attempt').execute()
  }
  await parts.close()
  return { times, different, ratio: median(took[0]) / median(took[1]) }
}

const masked = ({ status, headers, text }: Answer, email: string) =>
  [status, ...[...headers].filter(([name]) => name !== 'date').map(String), text]
    .join('\n')
    .replaceAll(email, 'E-MAIL')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, 'FORM')

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
