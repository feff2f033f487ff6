import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepLink } from '../../src/accounts/links.ts'
import type * as Reading from '../../src/accounts/read-link.ts'
import type * as Passwords from '../../src/accounts/passwords.ts'
import type * as Finding from '../../src/accounts/find-asker.ts'
import type * as Attempts from '../../src/accounts/attempts.ts'
import type { createApp } from '../../src/app.ts'
import { stage } from '../accounts/cast.ts'
import { Client } from '../support/client.ts'
import { alike } from './figures/alike.ts'
import { guessing } from './figures/guessing.ts'
import { halfEverywhere } from './figures/half-everywhere.ts'

type Parts = Parameters<typeof createApp>[0]

/** The app with one module in which one thing is wrong. */
async function withFault(path: string, fault: (real: never) => object) {
  vi.resetModules()
  vi.doMock(path, async (original) => {
    const real = await original()
    return { ...(real as object), ...fault(real as never) }
  })
  const { createApp: create } = await import('../../src/app.ts')
  vi.doUnmock(path)
  return (parts: Parts) => create(parts)
}

describe('the figures of signing in notice', () => {
  beforeEach(() => void vi.resetModules())

  it('when nothing is counted', async () => {
    const fault = () => ({ takeAttempt: async () => null }) satisfies Partial<typeof Attempts>
    const app = await withFault('../../src/accounts/attempts.ts', fault)
    const found = await guessing('sqlite', app, { guesses: 8, honest: 1 })
    expect(found.in).toBe(2)
  })

  it('when an address is counted before an account', async () => {
    const fault = ({ accountLimit, ...real }: typeof Attempts) => ({
      ...real,
      accountLimit: () => accountLimit('everyone behind this address'),
    })
    const app = await withFault('../../src/accounts/attempts.ts', fault)
    const found = await guessing('sqlite', app, { guesses: 40, honest: 4 })
    expect(found.honestIn).toBeLessThan(4)
  })

  it('when an unknown account takes no time', async () => {
    const fault = ({ isTheirPassword }: typeof Passwords) => ({
      isTheirPassword: async (kept: string | null, typed: string) =>
        kept !== null && (await isTheirPassword(kept, typed)),
    })
    const app = await withFault('../../src/accounts/passwords.ts', fault)
    expect((await alike(app, 9)).ratio).toBeGreaterThan(3)
  })

  it('when a link opens whatever it was made for', async () => {
    const fault = ({ readLink }: typeof Reading) => ({
      readLink: async (...[door, asked]: Parameters<typeof readLink>) =>
        (await readLink(door, asked)) ??
        (await readLink(door, { ...asked, purpose: 'password_reset' })),
    })
    const app = await withFault('../../src/accounts/read-link.ts', fault)
    const { parts, worker, practice, admin } = await stage('sqlite')
    const now = parts.clock.now()
    const link = { token: 'a password link', person: worker, organisation: practice, now }
    await keepLink(parts.store.write, { ...link, purpose: 'password_reset', madeBy: admin })
    const opened = await new Client(parts, app(parts)).get('/invitations/a password link')
    await parts.close()
    expect(opened.status).toBe(200)
  })

  it('when half a sign-in counts as a whole one', async () => {
    const fault = ({ findAsker }: typeof Finding) => ({
      findAsker: async (...asked: Parameters<typeof findAsker>) => {
        const found = await findAsker(...asked)
        const asker = found.half && { ...found.half, theme: 'match', roles: ['worker'] }
        return asker ? { asker, half: null } : found
      },
    })
    const app = await withFault('../../src/accounts/find-asker.ts', fault)
    const { opened, words } = await halfEverywhere('sqlite', app)
    expect(opened.length).toBeGreaterThan(50)
    expect(words).toBeGreaterThan(20)
  })
})
