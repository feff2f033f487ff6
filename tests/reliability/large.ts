import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { sql } from 'kysely'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/database/connection.ts'
import { prepare } from './killed-database.ts'

const root = join(import.meta.dirname, '../..')
const perRow = 1000

type Measured = { seconds: number; megabytes: number }

/** Seconds and the most memory of one command, as the system counts it. */
function measure(name: string, more: string[], folder: string): Promise<Measured> {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') }
  const command = [`built/${name}.js`, ...more]
  const started = performance.now()
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' })
  let most = 0
  const looking = setInterval(() => (most = Math.max(most, memoryOf(child.pid!))), 100)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(looking)
      if (code !== 0) return reject(new Error(`${name} ended with ${code}`))
      resolve({ seconds: (performance.now() - started) / 1000, megabytes: most / 1024 })
    })
  })
}

function memoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** A database of so many megabytes, backed up, taken away and put back. */
export async function measureLarge(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-large-'))
  try {
    await prepare(folder)
    await fill(folder, megabytes)
    const size = statSync(join(folder, 'holdfast.db')).size / 1_000_000
    const backup = await measure('backup', [], folder)
    const [file] = readdirSync(join(folder, 'backups'))
    const locked = statSync(join(folder, 'backups', file!)).size / 1_000_000
    const restore = await measure('restore', [file!], folder)
    return { size, locked, backup, restore }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Rows of letters that press together by half, as ids and sealed words do. */
async function fill(dataDir: string, megabytes: number) {
  const store = openStore({ databaseUrl: null, dataDir })
  const rows = Math.round((megabytes * 1_000_000) / perRow)
  for (let made = 0; made < rows; made += 20_000) {
    await sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
      insert into form_receipt (form_id, person_id, action, answer, at)
      select hex(randomblob(16)), (select min(id) from person), 'large.row',
        hex(randomblob(420)), '2026-11-22T10:00:00.000Z' from n`.execute(store.write)
  }
  await store.close()
}

type Large = Awaited<ReturnType<typeof measureLarge>>

export const sayLarge = ({ size, locked, backup, restore }: Large) =>
  `proof: restore: ${size.toFixed(0)} MB backed up in ${backup.seconds.toFixed(0)} s with ` +
  `${backup.megabytes.toFixed(0)} MB of memory to ${locked.toFixed(0)} MB, put back in ` +
  `${restore.seconds.toFixed(0)} s with ${restore.megabytes.toFixed(0)} MB`
