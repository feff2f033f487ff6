import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Chance } from '../access/oracle/chance.ts'
import { freePort, isReady, launch } from '../support/server.ts'
import { ask, Asker, type Ending } from './asking.ts'
import { lookAfterwards, prepare, type Acknowledged } from './killed-database.ts'

export type Figures = Record<Ending, number> & {
  stops: number
  acknowledged: number
  lost: number
  /** Answers of 5xx, apart from 503. */
  mistakes: number
  /** Did not end with 0 in time, or left a log beside the database. */
  unclean: number
  slowest: number
}

/** Eight people at work; then the server is told to stop, in the middle of it, again and again. */
export async function stopRepeatedly(stops: number, seed = 1): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-stop-'))
  const chance = new Chance(seed)
  const endings = { whole: 0, cut: 0, unanswered: 0, no_line: 0 }
  const rest = { acknowledged: 0, lost: 0, mistakes: 0, unclean: 0, slowest: 0 }
  const figures: Figures = { stops: 0, ...endings, ...rest }
  try {
    const cast = await prepare(folder)
    const all: Acknowledged[] = []
    while (figures.stops < stops) all.push(...(await stopOnce(folder, { cast, chance, figures })))
    figures.acknowledged = all.length
    figures.lost = (await lookAfterwards(folder, all)).lost
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Scene = { cast: Awaited<ReturnType<typeof prepare>>; chance: Chance; figures: Figures }

async function stopOnce(folder: string, { cast, chance, figures }: Scene) {
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') }
  const server = launch(settings, false)
  await isReady(server, 120_000)
  const askers = cast.map((each) => new Asker(port, each))
  const running = askers.map((each) => each.run())
  const after = 16 + chance.below(60)
  while (askers.reduce((sum, each) => sum + each.endings.length, 0) < after) await pause(1)
  await pause(chance.below(8))
  const began = performance.now()
  const code = await server.stop('SIGTERM')
  const ms = performance.now() - began
  await Promise.all(running)
  for (const { ending, status } of askers.flatMap((each) => each.endings)) {
    figures[ending] += 1
    if (status >= 500 && status !== 503) figures.mistakes += 1
  }
  figures.stops += 1
  figures.slowest = Math.max(figures.slowest, ms)
  if (code !== 0 || ms > 10_000 || hasLog(folder)) figures.unclean += 1
  return askers.flatMap((each) => each.acknowledged)
}

/** A database that was closed whole has taken in its log. */
function hasLog(folder: string) {
  return (statSync(join(folder, 'holdfast.db-wal'), { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** For the control: one that ends at once cuts what is under way. */
export async function stopAtOnce(): Promise<Ending[]> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-stop-'))
  const cast = await prepare(folder)
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') }
  const server = launch(settings, false)
  await isReady(server, 120_000)
  const asked = cast.map(({ cookie }) => ask({ port, path: '/holdings', cookie }))
  await Promise.all([pause(2), server.stop('SIGKILL')])
  const endings = (await Promise.all(asked)).map(({ ending }) => ending)
  rmSync(folder, { recursive: true, force: true })
  return endings
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export const sayFigures = (figures: Figures) =>
  `proof: SIGTERM: ${figures.stops} stops under 8 people at work, ${figures.whole} whole answers, ` +
  `${figures.cut} cut, ${figures.unanswered} unanswered, ${figures.mistakes} mistakes, ` +
  `${figures.acknowledged} acknowledged writes, ${figures.lost} lost, ${figures.unclean} unclean ` +
  `ends, the slowest in ${Math.round(figures.slowest)} ms`
