import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Route } from '../../src/access/routes.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import { phoneOfSam, strays, wordsOn } from './strays.ts'

const facts = '../../src/check-ins/facts.ts'

const widen = (fits: (path: string) => boolean) => (all: Route[]) => {
  for (const route of all) {
    if (fits(route.path)) route.audience = [...route.audience, 'trusted_phone']
  }
}

type Fault = { says: string; routes?: (all: Route[]) => void; signs?: boolean }

/** Each must be seen by the checks of `every-route.test.ts`. */
const faults: Fault[] = [
  { says: 'the list of check-ins opens too', routes: widen((path) => path === '/check-ins') },
  { says: 'every page opens', routes: widen(() => true) },
  { says: 'the form shows the early signs', signs: true },
]

describe('the checks of a kept phone notice', () => {
  let parts: TestParts
  let world: World
  let caught = 0
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    world = await makeWorld(parts, { canaries: true })
    parts.clock.forward({ days: 7 })
  })
  afterAll(async () => {
    console.log(`proof: kept phone: ${caught} of ${faults.length} planted faults caught`)
    await parts.close()
  })

  it.each(faults)('when $says', async ({ routes, signs }) => {
    vi.resetModules()
    if (signs) {
      vi.doMock(facts, async (original) => {
        const own = await original<typeof import('../../src/check-ins/facts.ts')>()
        return { ...own, phoneFormFacts: own.formFacts }
      })
    }
    const { everyRoute } = await import('../../src/every-route.ts')
    routes?.(everyRoute as Route[])
    const { createApp } = await import('../../src/app.ts')
    vi.doUnmock(facts)
    const app = createApp(parts)
    const phone = await phoneOfSam(world, app)
    const { found } = routes
      ? await strays(world, app, phone)
      : { found: await wordsOn(world, phone) }
    expect(found.length).toBeGreaterThan(0)
    expect(found).not.toContain('It does not open')
    caught += 1
  })
})
