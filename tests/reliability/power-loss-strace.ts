import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Recorder } from './power-losing.ts'
import { readTrace, straceOptions } from './power-loss-trace.ts'

const child = join(import.meta.dirname, 'power-loss-child.ts')

export const isStraceThere = () => spawnSync('strace', ['-V']).status === 0

/** The true calls, as the kernel was asked for them. */
export const recordByStrace: Recorder = async (writing) => {
  const folder = realpathSync(writing.folder)
  const work = mkdtempSync(join(tmpdir(), 'holdfast-trace-'))
  try {
    const log = join(work, 'log')
    const command = [process.execPath, '--import', 'tsx', child]
    const given = JSON.stringify({ ...writing, folder })
    const run = spawnSync('strace', [...straceOptions(log), ...command, given], {
      encoding: 'utf8',
    })
    if (run.status !== 0) throw new Error(`Writing under strace: ${run.stderr.slice(-2000)}`)
    return await readTrace(log, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
