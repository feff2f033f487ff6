import { StartRefused } from '../config.ts'
import { systemClock } from '../time/types.ts'
import { makeBackup } from './make-backup.ts'
import type { Answer, Task } from './in-child.ts'
import { tryRestore } from './try-restore.ts'

/** A process of its own: copying, pressing and looking through keep nobody's page waiting. */
process.once('message', (task: Task) => void answer(task).then(leave))
// Without its parent nobody would hear the answer; what it copied goes as it ends.
process.once('disconnect', () => process.exit(1))
process.once('SIGTERM', () => process.exit(1))

async function answer({ work, config, last }: Task): Promise<Answer> {
  try {
    const result =
      work === 'backup'
        ? await makeBackup(config, { clock: systemClock, last })
        : await tryRestore(config)
    return { result, memory: process.resourceUsage().maxRSS * 1024 }
  } catch (error) {
    if (!(error instanceof StartRefused)) console.error(`Job ${work}:`, error)
    return { problem: error instanceof StartRefused ? error.message : sayUnknown(error) }
  }
}

const sayUnknown = (error: unknown) =>
  `It went wrong: ${error instanceof Error ? error.message.split('\n')[0] : 'nobody knows why'}.`

const leave = (said: Answer) => process.send!(said, () => process.exit(0))
