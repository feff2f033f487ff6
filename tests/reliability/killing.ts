import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Chance } from '../access/oracle/chance.ts'
import { freePort, isReady, launch } from '../support/server.ts'
import { lookAfterwards, lose, prepare, type Acknowledged } from './killed-database.ts'
import { Writer } from './writer.ts'

export type Figures = {
  kills: number
  acknowledged: number
  lost: number
  halfWritten: number
  unsound: number
}

/** `most` is how many writes may be acknowledged before one more is interrupted. */
type Killing = { seed?: number; loseOne?: boolean; most?: number }

/**
 * Writers send contacts over HTTP; the server is killed with -9 in the middle of it and started
 * again, many times. Whatever was answered with "saved" must be there afterwards.
 */
export async function killRepeatedly(
  kills: number,
  { seed = 1, loseOne = false, most = 60 }: Killing = {},
): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-kill-'))
  const chance = new Chance(seed)
  const figures = { kills: 0, acknowledged: 0, lost: 0, halfWritten: 0, unsound: 0 }
  try {
    const cast = await prepare(folder)
    const all: Acknowledged[] = []
    while (figures.kills < kills) {
      const recent = await writeUntilKilled(folder, cast, chance, 12 + chance.below(most - 12))
      all.push(...recent)
      figures.kills += 1
      if (loseOne) await lose(folder)
      const found = await lookAfterwards(folder, figures.kills === kills ? all : recent)
      figures.lost += found.lost
      figures.halfWritten += found.halfWritten
      figures.unsound += found.isSound ? 0 : 1
    }
    figures.acknowledged = all.length
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Cast = Awaited<ReturnType<typeof prepare>>

/** However slow the machine is, so many writes were acknowledged, and others are under way. */
async function writeUntilKilled(folder: string, cast: Cast, chance: Chance, after: number) {
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') }
  const server = launch(settings, false)
  await isReady(server)
  const writers = cast.map((each) => new Writer(port, each))
  const running = writers.map((writer) => writer.run())
  const acknowledged = () => writers.reduce((all, each) => all + each.acknowledged.length, 0)
  while (acknowledged() < after) await pause(1)
  await pause(chance.below(8))
  await server.stop('SIGKILL')
  await Promise.all(running)
  return writers.flatMap((writer) => writer.acknowledged)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export const sayFigures = ({ kills, acknowledged, lost, halfWritten, unsound }: Figures) =>
  `proof: kill -9: ${kills} kills under 8 writers, ${acknowledged} acknowledged writes, ${lost} lost, ` +
  `${halfWritten} half written, ${unsound} unsound databases`
