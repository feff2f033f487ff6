import { appendFile, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Config } from '../config.ts'

const shape = z.object({
  person: z.string(),
  organisation: z.string(),
  askedBy: z.string(),
  at: z.string(),
})

/** Who was erased and when: ids, never a name. */
export type LedgerLine = z.infer<typeof shape>

/** Beside the key file, so that no backup of the data takes it back to an earlier day. */
export const ledgerFile = ({ keyFile }: Pick<Config, 'keyFile'>) =>
  join(dirname(keyFile), 'erasures.jsonl')

/** Every line that is whole; one that was cut short is written again at the next start. */
export async function readLedger(config: Config): Promise<LedgerLine[]> {
  const text = await textOf(ledgerFile(config))
  return text.split('\n').flatMap((line) => {
    const read = shape.safeParse(parse(line))
    return read.success ? [read.data] : []
  })
}

export async function addToLedger(config: Config, lines: readonly LedgerLine[]) {
  if (lines.length === 0) return
  const text = lines.map((line) => `\n${JSON.stringify(line)}\n`).join('')
  await appendFile(ledgerFile(config), text, { mode: 0o600, flush: true })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
