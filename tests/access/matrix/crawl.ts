import { createApp } from '../../../src/app.ts'
import { everyRoute } from '../../../src/every-route.ts'
import type { Answer } from '../../support/client.ts'
import { readEverything } from '../../support/snapshot.ts'
import type { World } from '../../support/world.ts'
import { CanaryWatch } from './canary-watch.ts'
import { expectations } from './expectations.ts'
import { everyone, signEveryoneIn, type Viewer } from './viewers.ts'

export type Crawled = { answers: number; watch: CanaryWatch; lines: number }

/** Forms that answer with words and change nothing: side doors to what is kept. */
const answersWithWords = [
  ['/profile/export', { format: 'json' }],
  ['/profile/export', { format: 'html' }],
  ['/reflections/search', { words: 'zqzq' }],
] as const

/** Contracts are open to the manager who pays, and to nobody else but the supervisor. */
const readsAlone: Viewer = 'meg'

/** Posts that can only be refused, so that the page of the refusal is read too. */
const refused = { form_id: 'crawled-by-a-test', no_such_field: 'zqzq' }

/**
 * Everyone opens every address there is, with every record anybody has, and reads all that comes
 * back: pages, headers, where it leads, refusals, downloads, and what the server writes to its log.
 * With `every` greater than 1 each opens only every so manieth address; whoever alone reads some
 * things, every other one.
 */
export async function crawl(
  world: World,
  { every = 1, viewers = everyone }: { every?: number; viewers?: readonly Viewer[] } = {},
  app = createApp(world.parts),
): Promise<Crawled> {
  const clients = await signEveryoneIn(world, app)
  const found: [Viewer, string, string][] = []
  const [log, restoreLog] = listenToLog()
  let answers = 0
  const look = (viewer: Viewer, path: string, { text, headers }: Answer) => {
    answers += 1
    const all = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    const marks = `${all}\n${text}`.match(/zqzq[b-m]{5}/g) ?? []
    found.push([viewer, path, [...new Set(marks)].join(' ')])
  }
  for (const [turn, viewer] of viewers.entries()) {
    const step = viewer === readsAlone ? Math.min(every, 2) : every
    for (const [number, path] of addresses.entries()) {
      if ((number + turn) % step !== 0) continue
      look(viewer, path, await clients[viewer].copy().get(path))
    }
    for (const [path, fields] of answersWithWords) {
      look(viewer, path, await clients[viewer].copy().post(path, fields))
    }
    for (const [number, path] of posts.entries()) {
      if ((number + turn) % (every * 4) !== 0) continue
      look(viewer, path, await clients[viewer].copy().post(path, refused))
    }
  }
  restoreLog()
  // Somebody who opened what is another's is known to them by name from then on.
  const watch = new CanaryWatch(world, await readEverything(world.parts.store))
  for (const each of found) watch.look(...each)
  // Whoever reads the log may read none of it.
  watch.look('nobody', 'the log', log.join('\n'))
  return { answers, watch, lines: log.length }
}

const pathsOf = (method: string) =>
  everyRoute
    .filter((route) => route.method === method && !route.path.endsWith('/stream'))
    .flatMap(({ path }) => expectations[`${method} ${path}`] ?? [])
    .map(({ path }) => path)

/** Lists as they are kept: the file is read as the page is. */
const files = everyRoute
  .filter(({ list }) => list !== undefined)
  .flatMap(({ method, path }) => expectations[`${method} ${path}`] ?? [])
  .map(({ path }) => `${path}${path.includes('?') ? '&' : '?'}file=csv`)

const addresses = [...new Set([...pathsOf('get'), ...files])]
const posts = [...new Set(pathsOf('post'))]

function listenToLog(): [string[], () => void] {
  const lines: string[] = []
  const real = { log: console.log, error: console.error, warn: console.warn }
  const hear = (...said: unknown[]) => void lines.push(said.map(String).join(' '))
  Object.assign(console, { log: hear, error: hear, warn: hear })
  return [lines, () => void Object.assign(console, real)]
}
