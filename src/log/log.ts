import pino from 'pino'
import type { LogLevel } from './levels.ts'
import { plainLine } from './plain-line.ts'
import { sayError } from './say-error.ts'

type Lines = { write(line: string): void }

/** A command, or a test: what goes wrong is said in plain words. */
const toReader: Lines = { write: (line) => console.error(plainLine(line)) }

let lines = toReader

/**
 * What this process says of itself: never a path, a query, an id of a record, an address, a name or
 * a word somebody typed. Whoever reads it may not be somebody who may read those.
 */
export const log = pino(
  {
    level: 'warn',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: (error: unknown) => sayError(error) },
  },
  { write: (line: string) => lines.write(line) },
)

/** Lines for people on a terminal, JSON for whatever else reads. Gives back how to undo it. */
export function logTo(to: Lines, level: LogLevel): () => void {
  const before = { lines, level: log.level }
  lines = to
  log.level = level
  return () => {
    lines = before.lines
    log.level = before.level
  }
}

/** What nobody caught ends the process, and is told without the words it carries. */
export function endWithoutWords() {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'Ended by a mistake of ours')
    process.exit(1)
  })
}

/** Written beside the work, in order; at the end of the process what is left is written at once. */
export function logAsServer(level: LogLevel, isTerminal: boolean) {
  const out = pino.destination({ dest: 1, sync: false, maxLength: 8 * 1024 * 1024 })
  process.once('exit', () => out.flushSync())
  // Where nobody reads any more there is nobody to tell.
  out.on('error', () => {})
  logTo(isTerminal ? { write: (line) => out.write(`${plainLine(line, true)}\n`) } : out, level)
}
