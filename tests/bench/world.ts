import Sqlite from 'better-sqlite3'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Parts } from '../../src/access/door.ts'
import { startSession } from '../../src/accounts/start-session.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { systemClock } from '../../src/time/types.ts'
import { fill, organisationsOf, type Size } from './fill.ts'
import { checkInOf, holdingOf, leadOf, managerOf, workerOf } from './rows.ts'

/** A folder with a filled database, and the people whose pages are asked for. */
export type BenchWorld = {
  folder: string
  /** A signed-in lead, the manager, and eight of the lead’s workers with this week’s check-in. */
  lead: { cookie: string; person: string }
  manager: { cookie: string }
  workers: { cookie: string; person: string; checkIn: string; holding: string }[]
  rows: number
}

export const settings = (folder: string) => ({
  DATA_DIR: join(folder, 'data'),
  KEY_FILE: join(folder, 'holdfast.key'),
  BASE_URL: 'http://localhost:3000',
})

export async function openParts(folder: string): Promise<Parts> {
  const config = readConfig(settings(folder))
  const store = openStore(config)
  await migrate(store)
  const { keys } = await openMasterKeys(config.keyFile, store)
  return { config, store, vault: new Vault(keys), clock: systemClock }
}

export async function buildWorld(size: Size): Promise<BenchWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'))
  const parts = await openParts(folder)
  const now = parts.clock.now()
  const people = Array.from({ length: size.teams * size.workers }, (_, i) => workerOf(i))
  const [sealers, places] = await parts.store.write.transaction().execute((db) => {
    const all = (owners: string[]) =>
      Promise.all(owners.map((owner) => parts.vault.sealer(db, owner)))
    return Promise.all([all(people), all(organisationsOf(size))])
  })
  await parts.store.close()
  const raw = new Sqlite(join(folder, 'data', 'holdfast.db'))
  const rows = fill(raw, size, { sealers, places, now })
  raw.close()
  return { folder, rows, ...(await signIn(folder, now)) }
}

/** The first team’s lead and workers; they signed in a moment ago. */
async function signIn(folder: string, now: string) {
  const { store } = await openParts(folder)
  const cookieOf = async (person: string) =>
    `holdfast=${await startSession(store, { person, device: 'Bench', now, second: true })}`
  const lead = { cookie: await cookieOf(leadOf(0)), person: leadOf(0) }
  const manager = { cookie: await cookieOf(managerOf(0)) }
  const workers: BenchWorld['workers'] = []
  for (let i = 0; i < 8; i++) {
    const person = workerOf(i)
    const own = { checkIn: checkInOf(i, 0), holding: holdingOf(i, 0) }
    workers.push({ cookie: await cookieOf(person), person, ...own })
  }
  await store.close()
  return { lead, manager, workers }
}
