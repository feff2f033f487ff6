import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { Chance } from '../access/oracle/chance.ts'

const root = join(import.meta.dirname, '../..')

type Written = { owner: string; sealed: Buffer }
export type Rotation = {
  people: number
  kills: number
  /** Texts that could not be opened, after a kill or at the end. */
  lost: number
  /** Kills after which some were wrapped with the new key and some were not. */
  between: number
  /** Keys that were not wrapped with the newest when all was done. */
  left: number
  seconds: number
}

type Rotating = { kills: number; seed?: number; loseOne?: boolean }

/** Changes keys in a process of its own, kills it with -9 again and again, and lets it end. */
export async function rotateAndKill(
  people: number,
  { kills, seed = 1, loseOne = false }: Rotating,
): Promise<Rotation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'holdfast-rotation-'))
  const path = join(dataDir, 'holdfast.key')
  const chance = new Chance(seed)
  const found = { people, kills: 0, lost: 0, between: 0, left: 0, seconds: 0 }
  const look = async () => {
    const store = openStore({ databaseUrl: null, dataDir })
    const seen = await lookAfterwards(store, path, texts)
    await store.close()
    return seen
  }
  const texts = await prepare(dataDir, path, people)
  try {
    for (; found.kills < kills; found.kills++) {
      await rotate(dataDir, path, 1 + chance.below(Math.ceil(people / 500)))
      const { lost, newest, older } = await look()
      found.lost += lost
      if (newest > 0 && older > 0) found.between += 1
    }
    if (loseOne) texts[0]!.sealed = Buffer.alloc(40)
    // The first ends what was begun, the second is timed.
    await rotate(dataDir, path)
    const started = performance.now()
    await rotate(dataDir, path)
    found.seconds = (performance.now() - started) / 1_000
    const { lost, older } = await look()
    return { ...found, lost: found.lost + lost, left: older }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function prepare(dataDir: string, path: string, people: number): Promise<Written[]> {
  const store = openStore({ databaseUrl: null, dataDir })
  await migrate(store)
  const { keys } = await openMasterKeys(path, store)
  const vault = new Vault(keys)
  const texts = await store.write.transaction().execute(async (db) => {
    const made: Written[] = []
    for (let i = 0; i < people; i++) {
      const owner = `person-${i}`
      const sealed = (await vault.sealer(db, owner)).seal('reflection', 'body', owner, owner)
      made.push({ owner, sealed })
    }
    return made
  })
  await store.close()
  return texts
}

/** Runs the command; with `until` it is killed once it has said that many lines. */
function rotate(dataDir: string, path: string, until = Infinity): Promise<void> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, KEY_FILE: path }
  const command = ['built/rotate.js']
  const child = spawn(process.execPath, command, { cwd: root, env })
  let [lines, said] = [0, '']
  child.stdout.on('data', (data: Buffer) => {
    lines += String(data).split('\n').length - 1
    if (lines >= until) child.kill('SIGKILL')
  })
  child.stderr.on('data', (data: Buffer) => (said += String(data)))
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 1 ? reject(new Error(said)) : resolve()))
  })
}

/** What a server finds that starts now. */
async function lookAfterwards(store: Store, path: string, texts: Written[]) {
  const { keys } = await openMasterKeys(path, store)
  const vault = new Vault(keys)
  let lost = 0
  for (const { owner, sealed } of texts) {
    const opener = await vault.opener(store.read, owner)
    if (opener.open('reflection', 'body', owner, sealed) !== owner) lost += 1
  }
  const rows = await store.read.selectFrom('vault_key').select('key_version').execute()
  const newest = rows.filter(({ key_version }) => key_version === keys.currentVersion).length
  return { lost, newest, older: rows.length - newest }
}

export const sayRotation = ({ people, kills, lost, between, left, seconds }: Rotation) =>
  `proof: rotation: ${people} people, ${kills} kills -9 (${between} half way), ${lost} texts lost, ` +
  `${left} left with an old key, ${seconds.toFixed(1)} s for a whole change`
