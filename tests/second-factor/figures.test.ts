import { expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { dialects } from '../support/parts.ts'
import { alike } from './figures/alike.ts'
import { guessing } from './figures/guessing.ts'
import { halfEverywhere } from './figures/half-everywhere.ts'

const isWhole = process.env.SIGN_IN === 'whole'
const app = (parts: Parameters<typeof createApp>[0]) => createApp(parts)

it.each(isWhole ? dialects : (['sqlite'] as const))(
  'nobody guesses their way in, and honest people come in, on %s',
  async (dialect) => {
    const size = isWhole ? { guesses: 1000, honest: 100 } : { guesses: 250, honest: 5 }
    const found = await guessing(dialect, app, size)
    console.log(
      `proof: guesses on ${dialect}: ${found.guesses} in ten minutes at a password and at codes, ` +
        `${found.in} in; ${found.honestIn} of ${found.honest} honest people behind that address in`,
    )
    expect(found.in).toBe(0)
    expect(found.honestIn).toBe(size.honest)
  },
  600_000,
)

it('a known and an unknown account are answered alike', async () => {
  const { times, different, ratio } = await alike(app, isWhole ? 200 : 15)
  console.log(
    `proof: accounts known and unknown: ${different} of ${times} answers differ in a byte, ` +
      `time known / unknown ${ratio.toFixed(2)} (medians)`,
  )
  expect(different).toBe(0)
})

it.each(dialects)('half a sign-in opens no page of anybody, on %s', async (dialect) => {
  const { routes, asked, opened, words } = await halfEverywhere(
    dialect,
    app,
    isWhole ? 1000 : dialect === 'sqlite' ? 3 : 1,
  )
  console.log(
    `proof: half a sign-in on ${dialect}: ${asked} requests over ${routes} routes, ` +
      `${opened.length} pages opened, ${words} words of anybody shown`,
  )
  expect([opened, words]).toEqual([[], 0])
})
