import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Parts } from '../access/door.ts'
import type { Config } from '../config.ts'
import type { Instant } from '../time/types.ts'
import { bothHeads } from './heads.ts'
import { readHead, sayHead, type Head } from './rules.ts'

/** Beside the database: a backup of the folder takes it along, and so may anybody. */
export const headsFile = ({ dataDir }: Pick<Config, 'dataDir'>) => join(dataDir, 'audit-heads.txt')

const lastKept = new Map<string, string>()
const hourOf = (now: Instant) => now.slice(0, 13)

/** Once an hour, a line for the head of each chain: a tail that is cut off later is missed. */
export async function keepHeads({ config, store, clock }: Parts, first: () => Promise<void>) {
  const [file, now] = [headsFile(config), clock.now()]
  if (!lastKept.has(file)) lastKept.set(file, hourOf(await lastLine(file)))
  if (lastKept.get(file) === hourOf(now)) return
  await first()
  const lines = (await bothHeads(store.read)).map((head) => `${now} ${sayHead(head)}\n`)
  if (lines.length === 0) return
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  await appendFile(file, lines.join(''), { mode: 0o600 })
  lastKept.set(file, hourOf(now))
}

export type KeptHead = Head & { at: Instant }

/** Every head that was kept, oldest first; a line that was cut short is none. */
export async function keptHeads(file: string): Promise<KeptHead[]> {
  const lines = (await textOf(file)).split('\n')
  return lines.flatMap((line) => {
    const [at = '', text = ''] = line.split(' ')
    const head = readHead(text)
    return head ? { ...head, at } : []
  })
}

const lastLine = async (file: string) => (await textOf(file)).trimEnd().split('\n').at(-1) ?? ''

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
