import { existsSync } from 'node:fs'
import { headsFile, keptHeads } from '../audit/keep-heads.ts'
import { verifyStore } from '../audit/verify-store.ts'
import { StartRefused, type Config } from '../config.ts'
import { openToRead } from '../database/open-to-read.ts'
import { masterKeysAt } from '../privacy/master-keys.ts'
import { Vault } from '../privacy/vault.ts'

/** Everything that npm run verify looks at, in the database where the rows are now. */
export async function refuseFaultsIn(config: Config): Promise<void> {
  if (!existsSync(config.keyFile)) {
    throw new StartRefused(`The key file ${config.keyFile} is missing. Put back your copy of it.`)
  }
  const store = openToRead(config)
  try {
    const vault = new Vault(masterKeysAt(config.keyFile))
    const heads = await keptHeads(headsFile(config))
    const { faults } = await verifyStore({ store, vault, heads })
    if (faults.length === 0) return
    throw new StartRefused(`The rows are there, but not all is as it should be. ${faults[0]}`)
  } finally {
    await store.close()
  }
}
