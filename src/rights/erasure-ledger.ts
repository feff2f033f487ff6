import { appendFile, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { StartRefused, type Config } from '../config.ts'

const shape = z.object({
  person: z.string(),
  organisation: z.string(),
  askedBy: z.string(),
  at: z.string(),
})

/** Who was erased and when: ids, never a name. */
export type LedgerLine = z.infer<typeof shape>

/**
 * Beside the key file, so that no backup of the data takes it back to an earlier day. Its lines do
 * not age: in a backup of any age somebody may still be at work, and nothing else says they go.
 */
export const ledgerFile = ({ keyFile }: Pick<Config, 'keyFile'>) =>
  join(dirname(keyFile), 'erasures.jsonl')

/** Every line that is whole; one that was cut short is written again at the next start. */
export async function readLedger(config: Config): Promise<LedgerLine[]> {
  const text = await textOf(config)
  return text.split('\n').flatMap((line) => {
    const read = shape.safeParse(parse(line))
    return read.success ? [read.data] : []
  })
}

export async function addToLedger(config: Config, lines: readonly LedgerLine[]) {
  if (lines.length === 0) return
  const text = lines.map((line) => `\n${JSON.stringify(line)}\n`).join('')
  try {
    await appendFile(ledgerFile(config), text, { mode: 0o600, flush: true })
  } catch {
    throw cannot('write', config)
  }
}

/** Before an erasure: without its line, an older backup would bring the person back. */
export async function canWriteLedger(config: Config): Promise<boolean> {
  try {
    await (await open(ledgerFile(config), 'a', 0o600)).close()
    return true
  } catch {
    return false
  }
}

const cannot = (verb: 'read' | 'write', config: Config) =>
  new StartRefused(
    `Holdfast cannot ${verb} ${ledgerFile(config)}, the list of who was erased. Let it read and write that file.`,
  )

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

async function textOf(config: Config): Promise<string> {
  try {
    return await readFile(ledgerFile(config), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw cannot('read', config)
  }
}
