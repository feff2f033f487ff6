import { existsSync } from 'node:fs'
import { readConfig, StartRefused } from '../config.ts'
import { openStore } from '../database/connection.ts'
import { rotateKeys } from './rotate-keys.ts'

try {
  const config = readConfig(process.env)
  if (!existsSync(config.keyFile)) {
    throw new StartRefused(`The key file ${config.keyFile} is missing. Put back your copy of it.`)
  }
  const store = openStore(config)
  try {
    const said = (words: string) => console.log(words)
    const { version, rewrapped } = await rotateKeys({ store, path: config.keyFile }, said)
    console.log(
      `Done: ${rewrapped} are wrapped with key ${version}. Keep a new copy of ${config.keyFile} apart, beside the old one.`,
    )
  } finally {
    await store.close()
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
}
