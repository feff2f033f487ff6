import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, isReady, launch, type Server } from '../support/server.ts'
import { ask, contactOf } from './asking.ts'
import { lookAfterwards, prepare, type Acknowledged } from './killed-database.ts'
import type { Worker } from './writer.ts'

export type Figures = {
  trouble: string
  rounds: number
  saved: number
  refused: number
  /** Said to be saved and not there; refused and there all the same. */
  falsely: number
  /** Any other answer, an end of the process, or no page while nothing could be written. */
  wrong: number
}

/** A trouble of the machine itself, as root on Linux: how it begins and how it ends. */
type Trouble = {
  name: string
  prepare: (folder: string) => boolean
  begin: (folder: string, server: Server) => void
  end: (folder: string, server: Server) => void
  over: (folder: string) => void
}

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0

const sized = (folder: string, size: string) =>
  run('mount', '-o', `remount,size=${size}`, folder) || undefined

const kilobytes = (folder: string) =>
  ['holdfast.db', 'holdfast.db-wal', 'holdfast.db-shm']
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + Math.ceil(size / 4096) * 4, 0)

/** A disk of so many megabytes that fills up, and one whose file may not grow any more. */
export const troubles: readonly Trouble[] = [
  {
    name: 'a full disk',
    prepare: (folder) => run('mount', '-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', folder),
    begin: (folder) => sized(folder, `${kilobytes(folder) + 300}k`),
    end: (folder) => sized(folder, '256m'),
    over: (folder) => void run('umount', '-l', folder),
  },
  {
    name: 'a disk that answers with an error',
    prepare: () => run('prlimit', '--version'),
    begin: (folder, { pid }) => {
      const { size } = statSync(join(folder, 'holdfast.db-wal'))
      run('prlimit', '--pid', String(pid), `--fsize=${size + 100_000}:unlimited`)
    },
    end: (_, { pid }) => run('prlimit', '--pid', String(pid), '--fsize=unlimited:unlimited'),
    over: () => {},
  },
]

/** Null where the machine does not let us. */
export async function meet(trouble: Trouble, rounds: number): Promise<Figures | null> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-full-'))
  if (!trouble.prepare(folder)) return null
  const figures = { trouble: trouble.name, rounds: 0, saved: 0, refused: 0, falsely: 0, wrong: 0 }
  try {
    const [worker] = await prepare(folder)
    const port = await freePort()
    const key = join(folder, 'holdfast.key')
    const server = launch({ PORT: String(port), DATA_DIR: folder, KEY_FILE: key }, false)
    void server.ended.then((code) => (figures.wrong += code === 0 ? 0 : 1))
    await isReady(server, 120_000)
    const all = { saved: [] as Acknowledged[], refused: [] as Acknowledged[] }
    for (; figures.rounds < rounds; figures.rounds += 1) {
      trouble.begin(folder, server)
      await writeUntilRefused(port, worker!, { all, figures })
      trouble.end(folder, server)
      await write(port, worker!, { all, figures, expected: 303 })
    }
    await server.stop()
    const [kept, gone] = [
      await lookAfterwards(folder, all.saved),
      await lookAfterwards(folder, all.refused),
    ]
    figures.falsely = kept.lost + (all.refused.length - gone.lost)
    figures.wrong += kept.isSound ? 0 : 1
    return figures
  } finally {
    trouble.over(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

type Book = { saved: Acknowledged[]; refused: Acknowledged[] }
type Writing = { all: Book; figures: Figures; expected?: number }

async function writeUntilRefused(port: number, worker: Worker, writing: Writing) {
  let refused = 0
  for (let i = 0; i < 3_000 && refused < 5; i += 1) {
    if ((await write(port, worker, writing)) === 503) refused += 1
  }
  const own = await ask({ port, path: '/check-ins', cookie: worker.cookie })
  const help = await ask({ port, path: '/help/urgent', cookie: worker.cookie })
  if (refused < 5 || own.status !== 200 || help.status !== 200) writing.figures.wrong += 1
}

async function write(port: number, worker: Worker, { all, figures, expected }: Writing) {
  const { person, holding, cookie } = worker
  const formId = randomUUID()
  const path = `/holdings/${holding}/contacts`
  const note = `${'Many words about one thing. '.repeat(60)} ${formId.replaceAll(/\d/g, 'x')}`
  const { status, location } = await ask({ port, path, cookie, body: contactOf(formId, note) })
  const one = { person, formId: `${formId} ${path}`, notes: [note] }
  const isSaved = status === 303 && !location.includes('sign-in')
  if (isSaved) all.saved.push(one)
  else if (status === 503) all.refused.push(one)
  else figures.wrong += 1
  if (expected !== undefined && status !== expected) figures.wrong += 1
  figures.saved += isSaved ? 1 : 0
  figures.refused += status === 503 ? 1 : 0
  return status
}

export const sayFigures = ({ trouble, rounds, saved, refused, falsely, wrong }: Figures) =>
  `proof: ${trouble}: ${rounds} times, ${saved} saved, ${refused} refused, ${falsely} said falsely ` +
  `to be saved or not, ${wrong} wrong answers or ends`
