import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chainAudit } from '../../src/audit/chain-audit.ts'
import { makeBackup } from '../../src/backups/make-backup.ts'
import { restoreBackup } from '../../src/backups/restore-backup.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { newId } from '../../src/database/ids.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, type Raw } from '../support/snapshot.ts'
import { makeWorld, type World } from '../support/world.ts'

/** A Holdfast with the whole cast in it, which can be stopped and looked at again. */
export type Scene = {
  parts: TestParts
  world: World
  backUp: () => Promise<string>
  restore: (file: string, replace?: boolean) => Promise<string[]>
  /** After it nobody has the database open. */
  stop: () => Promise<void>
  rows: () => Promise<Raw>
  end: () => void
}

export async function makeScene(dialect: Dialect): Promise<Scene> {
  const parts = await freshParts(dialect)
  const world = await makeWorld(parts, { canaries: true })
  await chainAudit(parts)
  const { config, clock } = parts
  return {
    parts,
    world,
    backUp: async () => {
      clock.forward({ seconds: 1 })
      const { file } = await makeBackup(config, { clock, last: null })
      return join(config.backupDir, file!)
    },
    restore: async (file, replace = false) => {
      const said: string[] = []
      await restoreBackup(config, { file, replace, say: (words) => said.push(words) })
      return said
    },
    stop: () => parts.store.close(),
    rows: async () => {
      const store = openStore(config)
      try {
        return await readEverything(store)
      } finally {
        await store.close()
      }
    },
    end: () => rmSync(parts.folder, { recursive: true, force: true }),
  }
}

/** Something that was done after a backup. */
export const addRow = ({ parts, world }: Scene) =>
  parts.store.write
    .insertInto('audit')
    .values({ id: newId(), at: parts.clock.now(), actor_id: world.people.ada, action: 'team.edit' })
    .execute()

/** Every file below a folder, as bytes. */
export const bytesBelow = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))

/** Of every row but those about backups, in whatever order they came. */
export function hashOf(raw: Raw): string {
  const hash = createHash('sha256')
  for (const [table, rows] of Object.entries(raw)) {
    if (table === 'backup_run') continue
    hash.update(
      `${table} ${rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join()}`,
    )
  }
  return hash.digest('hex')
}

/** The same file with something done to its bytes. */
export function spoil(file: string, change: (bytes: Buffer) => Buffer): string {
  const to = `${file}.spoiled`
  writeFileSync(to, change(readFileSync(file)))
  return to
}

/** The same Holdfast with another setting. */
export const configWith = ({ parts }: Scene, other: Record<string, string>) =>
  readConfig({
    DATA_DIR: parts.config.dataDir,
    KEY_FILE: parts.config.keyFile,
    ...(parts.config.databaseUrl ? { DATABASE_URL: parts.config.databaseUrl } : {}),
    ...other,
  })
