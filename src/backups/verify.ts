import { parseArgs } from 'node:util'
import { command, say } from '../database/command.ts'
import { openBackup, refuseFaults } from './open-backup.ts'
import { beginWork } from './work-folder.ts'

const { values } = parseArgs({ options: { backup: { type: 'string' } }, strict: false })

/** Without a backup it is the database that is looked through. */
if (typeof values.backup === 'string') await lookThrough(values.backup)
else await import('../audit/verify.ts')

function lookThrough(file: string) {
  return command(async (config) => {
    const work = beginWork(config)
    try {
      const head = await openBackup(config, work, file)
      await refuseFaults(config, work, { head, file, texts: Infinity })
      say(`${file} opens with key ${head.key}. ${head.rows} rows of ${head.made} looked through.`)
      say('Everything is as it should be.')
    } finally {
      work.end()
    }
  })
}
