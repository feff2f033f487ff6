import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { StartRefused, type Config } from '../config.ts'
import { command, say } from '../database/command.ts'
import { openToRead } from '../database/open-to-read.ts'
import { openMasterKeys } from '../privacy/master-keys.ts'
import { Vault } from '../privacy/vault.ts'
import { headsFile, keptHeads, type KeptHead } from './keep-heads.ts'
import { readHead } from './rules.ts'
import { sayReport, verifyStore } from './verify-store.ts'

await command(async (config) => {
  process.exitCode = await verify(config, await headsFor(config))
})

async function verify(config: Config, heads: KeptHead[]): Promise<number> {
  if (!existsSync(config.keyFile)) {
    throw new StartRefused(`The key file ${config.keyFile} is missing. Put back your copy of it.`)
  }
  const store = openToRead(config)
  try {
    const { keys } = await openMasterKeys(config.keyFile, { ...store, write: store.read })
    const report = await verifyStore({ store, vault: new Vault(keys), heads })
    for (const line of sayReport(report)) say(line)
    return report.faults.length === 0 ? 0 : 1
  } finally {
    await store.close()
  }
}

/** Those kept each hour in the data folder, and any that were kept elsewhere: `-- --head …`. */
async function headsFor(config: Config): Promise<KeptHead[]> {
  const { values } = parseArgs({ options: { head: { type: 'string', multiple: true } } })
  const given = (values.head ?? []).map((text): KeptHead => {
    const head = readHead(text)
    if (!head) {
      throw new StartRefused(
        `${text} is not a head. It looks like organisation:12: and 64 letters.`,
      )
    }
    return { ...head, at: 'your copy' }
  })
  return [...(await keptHeads(headsFile(config))), ...given]
}
