import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { stage, type Stage } from '../accounts/cast.ts'
import { attacks } from './attacks.ts'
import { Scene } from './scene.ts'

const room = (name: string) => `../../src/passkeys/${name}.ts`
const library = '@simplewebauthn/server'

type Own = Record<string, (...given: never[]) => unknown>
type Fault = { says: string; in: string; spoil: (own: Own) => object; seenBy: string }

/** Each takes one check away; the attack that it stops must get in. */
const faults: Fault[] = [
  {
    says: 'the address is not looked at',
    in: library,
    spoil: ({ verifyAuthenticationResponse: read }) => ({
      verifyAuthenticationResponse: (asked: { expectedOrigin: string }) =>
        read!({ ...asked, expectedOrigin: ['http://localhost:3001'] } as never),
    }),
    seenBy: 'from another address',
  },
  {
    says: 'any answer is well signed',
    in: library,
    spoil: () => ({
      verifyAuthenticationResponse: () =>
        Promise.resolve({ verified: true, authenticationInfo: { newCounter: 9 } }),
    }),
    seenBy: 'of somebody else’s device under the right name',
  },
  {
    says: 'passkeys are anybody’s',
    in: room('their-passkeys'),
    spoil: () => ({
      passkeysOf: async (read: Stage['parts']['store']['read']) =>
        await read.selectFrom('second_factor').selectAll().where('kind', '=', 'passkey').execute(),
    }),
    seenBy: 'of somebody else’s device',
  },
  {
    says: 'a question stays open for an hour',
    in: room('rules'),
    spoil: () => ({ answerMinutes: 60 }),
    seenBy: 'after five minutes',
  },
  {
    says: 'a question may be answered again',
    in: room('take-question'),
    spoil: ({ takeQuestion: take }) => ({
      takeQuestion: async (door: never, asked: { session: string }) => {
        const taken = (await take!(door, asked as never)) as { challenge: string } | null
        if (taken) last.set(asked.session, taken)
        return taken ?? last.get(asked.session) ?? null
      },
    }),
    seenBy: 'to a question that was tried already',
  },
]
const last = new Map<string, { challenge: string }>()

describe('the attacks on passkeys notice', () => {
  let on: Stage
  let caught = 0
  beforeAll(async () => {
    on = await stage('sqlite')
  })
  afterAll(async () => {
    console.log(`proof: passkeys: ${caught} of ${faults.length} planted faults caught`)
    await on.parts.close()
  })

  it.each(faults)('when $says', async ({ in: path, spoil, seenBy }) => {
    vi.resetModules()
    vi.doMock(path, async (original) => {
      const own = await original<Own>()
      return { ...own, ...spoil(own) }
    })
    const { createApp } = await import('../../src/app.ts')
    vi.doUnmock(path)
    const scene = new Scene({ ...on, app: createApp(on.parts) })
    expect(await attacks[seenBy]!(scene)).toBe('in')
    caught += 1
  })
})
