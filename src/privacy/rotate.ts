import { existsSync } from 'node:fs'
import { StartRefused } from '../config.ts'
import { command, say } from '../database/command.ts'
import { openStore } from '../database/connection.ts'
import { rotateKeys } from './rotate-keys.ts'

await command(async (config) => {
  if (!existsSync(config.keyFile)) {
    throw new StartRefused(`The key file ${config.keyFile} is missing. Put back your copy of it.`)
  }
  const store = openStore(config)
  try {
    const { version, rewrapped } = await rotateKeys({ store, path: config.keyFile }, say)
    say(
      `Done: ${rewrapped} are wrapped with key ${version}. Keep a new copy of ${config.keyFile} apart, beside the old one.`,
    )
  } finally {
    await store.close()
  }
})
