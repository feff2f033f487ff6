import { StartRefused } from '../config.ts'
import { endWithoutWords, log } from '../log/log.ts'
import { sayError } from '../log/say-error.ts'
import { systemClock } from '../time/types.ts'
import { makeBackup } from './make-backup.ts'
import type { Answer, Task } from './in-child.ts'
import { tryRestore } from './try-restore.ts'

endWithoutWords()
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
    if (error instanceof StartRefused) return { problem: error.message }
    log.error({ job: work, err: error }, 'A job failed')
    return { problem: sayUnknown(error) }
  }
}

/** Every administrator reads it, so no value that stood in a row may be in it. */
const sayUnknown = (error: unknown) =>
  `It went wrong: ${sayError(error).message || 'the log says more'}.`

const leave = (said: Answer) => process.send!(said, () => process.exit(0))
