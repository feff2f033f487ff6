import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { NotFound } from '../../src/access/ask.ts'
import type { Route } from '../../src/access/routes.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import { expectations } from './matrix/expectations.ts'
import { Matrix } from './matrix/run.ts'
import { faults, plant, type Fault } from './oracle/plant.ts'

type Planted = Fault & { routes?: (all: Route[], missing: typeof NotFound) => void; gate?: boolean }

const told = (says: string) => faults.find((fault) => fault.says === says)!
const widen = (all: Route[], path: string) => {
  all.find((route) => route.method === 'get' && route.path === path)!.audience = ['signed_in']
}

/** What is wrong, where it shows, and how: a wrong answer, a telling one, or words let out. */
const planted: [Planted, route: string, shows: 'wrong' | 'telling' | 'leaks'][] = [
  [told('own is removed'), 'get /holdings/:id', 'wrong'],
  [told('own is everyone'), 'get /kept-forms/:id', 'wrong'],
  [told('the dates of a bond are not looked at'), 'get /holdings/:id', 'wrong'],
  [told('the kind of a bond is not looked at'), 'get /load/:employment/:metric', 'wrong'],
  [told('taking a share back is ignored'), 'get /alerts/:id', 'wrong'],
  [told('the visible time is ignored'), 'get /alerts/:id', 'wrong'],
  [told('the visible time is ignored'), 'post /alerts/:id/acknowledgement', 'wrong'],
  [told('a party need not be named'), 'get /agreements/:id', 'wrong'],
  [told('a co-holder who has gone still sees'), 'get /holdings/:id', 'wrong'],
  [told('a clinical lead sees everyone held'), 'get /holdings/:id', 'wrong'],
  [told('an administrator reads content'), 'get /alerts/:id', 'wrong'],
  [told('a holding note is not guarded'), 'get /holdings/:id', 'leaks'],
  [
    { says: 'a page opens to everyone signed in', routes: (all) => widen(all, '/team') },
    'get /team',
    'wrong',
  ],
  [{ says: 'a form may come from any site', gate: true }, 'post /holdings', 'wrong'],
  [
    {
      says: '"not yours" reads differently from "not there"',
      routes: (all) => {
        const route = all.find(({ method, path }) => `${method} ${path}` === 'get /holdings/:id')!
        const { answer } = route
        route.answer = async (ask) => {
          const response = await Promise.resolve(answer(ask)).catch(() => ask.problem(404))
          if (!ask.param('id').endsWith('absent')) response.headers.set('x-row', 'read')
          return response
        }
      },
    },
    'get /holdings/:id',
    'telling',
  ],
]

const gate = '../../src/web/origin-gate.ts'

async function loadApp({ routes, gate: open, ...fault }: Planted, { parts }: World) {
  if (open) vi.doMock(gate, () => ({ isFromOurPages: () => true }))
  await plant(fault)
  const { everyRoute } = await import('../../src/every-route.ts')
  const { NotFound: missing } = await import('../../src/access/ask.ts')
  routes?.(everyRoute as Route[], missing)
  const { createApp } = await import('../../src/app.ts')
  vi.doUnmock(gate)
  return createApp(parts)
}

describe('the matrix notices', () => {
  let parts: TestParts
  let world: World
  let caught = 0
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    world = await makeWorld(parts, { canaries: true })
  })
  afterAll(async () => {
    console.log(`proof: matrix: ${caught} of ${planted.length} planted faults caught`)
    await parts.close()
  })

  it.each(planted.map(([fault, route, shows]) => ({ ...fault, fault, route, shows })))(
    'when $says ($route)',
    async ({ fault, route, shows }) => {
      await parts.store.write.deleteFrom('session').execute()
      const matrix = await Matrix.over(world, await loadApp(fault, world))
      const found = await matrix.route(route, expectations[route]!)
      expect(found[shows].length).toBeGreaterThan(0)
      caught += 1
    },
  )
})
