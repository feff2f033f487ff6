import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/database/connection.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { freshParts } from '../support/parts.ts'

const child = join(import.meta.dirname, 'importing-child.ts')

type Wanted = { dialect: Dialect; kind: 'people' | 'contacts'; rows: number; killAfter?: number }
export type Imported = {
  words: string
  read: number
  checked: number
  written: number
  /** Until the press that takes it back was answered, and until all of it was gone. */
  answered: number
  undone: number
  isBack: boolean
  mebibytes: number
  before: number
}

/** One long list brought in by a process of its own, which may be killed so many ms into writing. */
export async function importOnce({ dialect, kind, rows, killAfter }: Wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-import-'))
  const spare = dialect === 'postgres' ? await freshParts('postgres') : null
  const url = spare?.config.databaseUrl ?? null
  const settings = {
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: spare?.config.keyFile ?? join(folder, 'holdfast.key'),
    BASE_URL: 'http://localhost:3000',
    KIND: kind,
    ROWS: String(rows),
    ...(url ? { DATABASE_URL: url } : {}),
  }
  const running = spawn(process.execPath, ['--import', 'tsx', child], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
  })
  let [out, err] = ['', '']
  running.stdout.on('data', (data: Buffer) => {
    out += String(data)
    if (killAfter !== undefined && String(data).includes('"writing"')) {
      setTimeout(() => running.kill('SIGKILL'), killAfter)
    }
  })
  running.stderr.on('data', (data: Buffer) => (err += String(data)))
  await new Promise((resolve) => running.on('close', resolve))
  const line = out.split('\n').find((each) => each.includes('"done"'))
  const counts = await countIn({ databaseUrl: url, dataDir: settings.DATA_DIR })
  await spare?.close()
  rmSync(folder, { recursive: true, force: true })
  if (!line && (killAfter === undefined || !out.includes('"writing"')))
    throw new Error(`It ended: ${err}`)
  return { done: line ? (JSON.parse(line) as Imported) : null, counts }
}

/** How many of the list are there, and what is left of it. */
async function countIn(where: { databaseUrl: string | null; dataDir: string }) {
  const store = openStore(where)
  const count = async (table: 'person' | 'employment' | 'bond' | 'import_made') => {
    const row = await store.read
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  const [people, jobs, made] = [
    await count('person'),
    await count('employment'),
    await count('import_made'),
  ]
  await store.close()
  return { people, jobs, made }
}
