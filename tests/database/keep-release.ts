import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql, type Kysely } from 'kysely'
import { migrations } from '../../migrations/all.ts'
import { Door } from '../../src/access/door.ts'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import type { Database } from '../../src/database/schema.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { loadMadeUpTeam } from '../../src/setup/made-up-team.ts'
import type { TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'
import type { Kept } from './release.ts'
import { schemaOf } from './released-database.ts'

/**
 * Keeps this version's schema with a whole made-up team and the cast of the tests in it, as
 * `releases/<last migration>.json.gz`. Run it once on the commit that is released:
 * `npm run keep:release`.
 */
const now = new Date().toISOString()
const folder = mkdtempSync(join(tmpdir(), 'holdfast-'))
const config = readConfig({ DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key') })
const store = openStore(config)
await migrate(store)
const { keys } = await openMasterKeys(config.keyFile, store)
const clock = { now: () => now }
const parts = { config, store, vault: new Vault(keys), clock }
await loadMadeUpTeam(new Door(parts))
await makeWorld(parts as unknown as TestParts, { canaries: true })
await chainAudit(parts)
const kept: Kept = {
  at: now,
  last: Object.keys(migrations).at(-1)!,
  keyFile: readFileSync(config.keyFile, 'utf8'),
  schema: await schemaOf(store),
  rows: await rowsOf(store.read),
}
const file = new URL(`releases/${kept.last}.json.gz`, import.meta.url)
writeFileSync(file, gzipSync(JSON.stringify(kept), { level: 9 }))
await store.close()
rmSync(folder, { recursive: true })
console.log(`${kept.last}: ${Object.values(kept.rows).flat().length} rows kept`)

async function rowsOf(db: Kysely<Database>) {
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const rows: Kept['rows'] = {}
  for (const table of tables.toSorted()) {
    const found = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
    rows[table] = found.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          Buffer.isBuffer(value) ? { bytes: value.toString('base64') } : (value as string),
        ]),
      ),
    )
  }
  return rows
}
