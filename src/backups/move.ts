import { copyFileSync, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { headsFile } from '../audit/keep-heads.ts'
import { StartRefused, type Config } from '../config.ts'
import { closing } from '../database/closing.ts'
import { readPostgres } from '../database/moving/postgres-end.ts'
import { readSqlite } from '../database/moving/sqlite-end.ts'
import { lock } from '../database/sqlite.ts'
import { whyNotOpened } from '../database/why-not-opened.ts'
import { command, required, say } from '../database/command.ts'
import { databaseFile } from './copy-database.ts'
import { intoPostgres, refuseOthersOn, standingOf } from './into-postgres.ts'
import { intoSqlite } from './into-sqlite.ts'
import { refuseFaultsIn } from './look-through.ts'

const how =
  'Say where to: npm run move -- --to postgres://… for PostgreSQL, or --to and a folder for SQLite.'

const left =
  'What you moved from was not changed. Remove it once all is well: nobody is erased from it any more.'

await command(async (config) => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const to = required(values.to, how)
  await (/^postgres(ql)?:\/\//.test(to) ? ontoServer(config, to) : ontoFile(config, folderOf(to)))
})

function folderOf(path: string): string {
  return resolve(path.endsWith('holdfast.db') ? dirname(path) : path)
}

/** From a file, or from another server. */
async function ontoServer(config: Config, url: string) {
  if (config.databaseUrl === url) throw new StartRefused('That is the database it is in already.')
  await refuseOthersOn(url).catch((error: unknown) => {
    throw whyNotOpened(error, { ...config, databaseUrl: url })
  })
  if ((await standingOf(url)) === 'filled') {
    throw new StartRefused('There are rows in the other database already, so nothing was done.')
  }
  const moved = await reading(config, (from) => intoPostgres(from, { url }))
  await refuseFaultsIn({ ...config, databaseUrl: url })
  sayMoved(moved)
  say('Now start Holdfast with DATABASE_URL set to it.')
  say(left)
}

async function ontoFile(config: Config, dataDir: string) {
  if (!config.databaseUrl) throw new StartRefused('It is in a SQLite file already: copy that.')
  const moved = await reading(config, (from) => intoSqlite(from, dataDir))
  takeHeads(config, dataDir)
  await refuseFaultsIn({ ...config, databaseUrl: null, dataDir })
  sayMoved(moved)
  say(`Now start Holdfast with DATA_DIR=${dataDir} and without DATABASE_URL.`)
  say(left)
}

type From = ReturnType<typeof readSqlite>

/** One moment, and nobody who writes after it: those words would stay behind. */
async function reading<T>(config: Config, work: (from: From) => Promise<T>): Promise<T> {
  const { databaseUrl: url } = config
  if (url) await refuseOthersOn(url)
  const unlock = url ? () => {} : lock(config.dataDir)
  try {
    const from = url ? await readPostgres(url) : readSqlite(databaseFile(config))
    return await closing(from, work)
  } finally {
    unlock()
  }
}

/** The heads of the audit go along to another folder. */
function takeHeads(config: Config, dataDir: string) {
  const [from, to] = [headsFile(config), headsFile({ dataDir })]
  if (from !== to && existsSync(from)) copyFileSync(from, to)
}

function sayMoved({ tables, rows }: { tables: number; rows: number }) {
  say(`Moved: ${rows} rows of ${tables} tables, each compared. 0 differences.`)
}
