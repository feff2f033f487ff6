import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StartRefused, type Config } from '../config.ts'
import { command, required, say } from '../database/command.ts'
import { readHead } from './head.ts'
import { backupsThere } from './remove-old.ts'
import { restoreBackup } from './restore-backup.ts'
import { inMegabytes, nameOf } from './rules.ts'

const options = { list: { type: 'boolean' }, replace: { type: 'boolean' } } as const

await command(async (config) => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.list) return listThem(config)
  const named = required(
    positionals[0],
    'Say which: npm run restore -- <file>. npm run restore -- --list shows what there is.',
  )
  await restoreBackup(config, {
    file: find(config, named),
    replace: values.replace ?? false,
    say,
  })
  say('Start Holdfast again, and look at what was written last.')
})

/** By its path, or by its name in the folder of backups. */
function find({ backupDir }: Config, named: string): string {
  const paths = [resolve(named), join(backupDir, named)]
  const found = paths.find((path) => existsSync(path))
  if (!found) throw new StartRefused(`There is no file ${named}, here or in ${backupDir}.`)
  return found
}

async function listThem(config: Config) {
  const made = await backupsThere(config)
  if (made.length === 0) say(`There is no backup in ${config.backupDir}.`)
  for (const name of made.map(nameOf)) {
    const file = join(config.backupDir, name)
    const { head } = await readHead(file)
    say(`${name}  ${inMegabytes(statSync(file).size)}  ${head.rows} rows  key ${head.key}`)
  }
}
