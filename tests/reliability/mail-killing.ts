import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { Chance } from '../access/oracle/chance.ts'
import { MailServer } from '../notices/mail-server.ts'
import { TestClock } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'

export type MailFigures = {
  kills: number
  notices: number
  mails: number
  /** Notices that were acknowledged and are not there, or are in no mail, or in more than one. */
  lost: number
  /** Mails that did not arrive. */
  missing: number
  /** Mails that went under more than one id, or ids that belong to no mail. */
  strange: number
  /** Arrived more than once, under one id: whoever reads them is shown one. */
  again: number
}

type How = 'careful' | 'careless'

/**
 * A process writes notices and sends mails; it is killed with -9 in the middle of it and started
 * again, many times. In the end every notice must have arrived.
 */
export async function killWhileMailing(kills: number, how: How = 'careful'): Promise<MailFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-mail-kill-'))
  const [server, chance] = [await new MailServer().up(), new Chance(3)]
  server.thinks = 8
  try {
    const begin = Date.parse(await prepare(folder))
    const told = new Set<string>()
    for (let kill = 0; kill < kills; kill += 1) {
      const at = new Date(begin + kill * 600_000).toISOString()
      const wait = 40 + chance.below(700)
      for (const key of await runUntilKilled([folder, server.url, at, how], wait)) told.add(key)
    }
    const last = new Date(begin + kills * 600_000).toISOString()
    await runUntilKilled([folder, server.url, last, 'drain'], null)
    return { kills, ...(await look(folder, told, server)) }
  } finally {
    await server.down()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function open(folder: string) {
  const config = readConfig({ DATA_DIR: folder, KEY_FILE: join(folder, 'holdfast.key') })
  const store = openStore(config)
  await migrate(store)
  return { config, store }
}

async function prepare(folder: string) {
  const { config, store } = await open(folder)
  const { keys } = await openMasterKeys(config.keyFile, store)
  const now = '2026-11-10T10:00:00.000Z'
  const close = () => store.close()
  const clock = new TestClock(now)
  await makeWorld({ config, store, vault: new Vault(keys), clock, folder, close })
  await store.write.deleteFrom('mail').execute()
  await store.write.deleteFrom('notice').execute()
  await close()
  return now
}

/** Kills it so long after it began; without a time it ends by itself. */
async function runUntilKilled(args: string[], after: number | null): Promise<string[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'mail-child.ts'), ...args],
    {
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      // One that never comes to its end must not outlive the test.
      timeout: 120_000,
      killSignal: 'SIGKILL',
    },
  )
  let [out, err] = ['', '']
  child.stderr.on('data', (data: Buffer) => (err += String(data)))
  child.stdout.on('data', (data: Buffer) => {
    if (out === '' && after !== null) setTimeout(() => child.kill('SIGKILL'), after)
    out += String(data)
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code) throw new Error(`It ended with ${code}: ${err}`)
  // The last line may have been cut off.
  return out
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('told '))
    .map((line) => line.slice(5))
}

async function look(folder: string, told: ReadonlySet<string>, server: MailServer) {
  const { store } = await open(folder)
  const notices = await store.read.selectFrom('notice').selectAll().execute()
  const mails = await store.read.selectFrom('mail').selectAll().execute()
  await store.close()
  const [keys, ids] = [new Set(notices.map((it) => it.dedupe_key)), idsOf(server)]
  const counted = mails.reduce((all, { things }) => all + things, 0)
  return {
    notices: notices.length,
    mails: mails.length,
    lost:
      [...told].filter((key) => !keys.has(key)).length +
      notices.filter(({ mailed }) => mailed !== 1).length +
      Math.abs(counted - notices.length),
    missing: mails.filter(({ id }) => !ids.has(id)).length,
    strange: [...ids].filter((id) => !mails.some((mail) => mail.id === id)).length,
    again: server.received.length - ids.size,
  }
}

const idsOf = ({ received }: MailServer) => new Set(received.map(({ id }) => id.split('@')[0]!))

export const sayMailFigures = (it: MailFigures) =>
  `proof: mail: ${it.kills} kills between commit and mail, ${it.notices} notices in ${it.mails} mails, ` +
  `${it.lost} notices lost, ${it.missing} mails not arrived, ${it.strange} under a second id, ` +
  `${it.again} arrived again under the same`
