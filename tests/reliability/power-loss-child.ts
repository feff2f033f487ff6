import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { acknowledgedFile } from './power-loss-trace.ts'
import { writeThrough, type Writing } from './power-loss-writing.ts'

/** Writes in a process of its own, whose calls are watched; each write is said once it is answered. */
const writing = JSON.parse(process.argv[2]!) as Omit<Writing, 'said'>
const saying = openSync(join(writing.folder, acknowledgedFile), 'a')
await writeThrough({
  ...writing,
  said: (said) => void writeSync(saying, `${JSON.stringify(said)}\n`),
})
