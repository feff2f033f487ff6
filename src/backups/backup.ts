import { join } from 'node:path'
import { systemClock } from '../time/types.ts'
import { command, say } from '../database/command.ts'
import { makeBackup } from './make-backup.ts'
import { inMegabytes } from './rules.ts'

await command(async (config) => {
  const started = performance.now()
  const { file, bytes, rows, key } = await makeBackup(config, { clock: systemClock, last: null })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`Made and checked: ${join(config.backupDir, file!)}`)
  say(
    `${rows} rows, ${inMegabytes(bytes!)}, ${seconds} s. It opens with key ${key} of the key file.`,
  )
  say('Keep copies of it on another computer, and the key file apart from them.')
})
