import { Worker } from 'node:worker_threads'
import { apart } from '../apart.ts'
import { isProblem, type Problem } from './cell.ts'
import { typeOf } from './file-type.ts'
import { readingLimits } from './limits.ts'
import { readCsv, type Read } from './read-csv.ts'

const tooLong: Problem = {
  problem:
    'This file takes too long to open. Copy the rows you need into a new workbook, or save it as CSV, and choose that one.',
}

/** One file at a time on each server: the limits of memory hold for all of them together. */
let last: Promise<unknown> = Promise.resolve()

/** A short text is read in less time than a thread takes to begin. Bytes. */
const shortText = 64 * 1024

/** What a file holds; but for a short text it is read in a thread, within limits of time and memory. */
export function readFile(bytes: Uint8Array): Promise<Read | Problem> {
  const buffer = Buffer.from(bytes)
  const type = typeOf(buffer)
  if (isProblem(type)) return Promise.resolve(type)
  if (type === 'text' && bytes.length <= shortText) return Promise.resolve(readCsv(buffer))
  const read = last.then(() => readNow(bytes))
  last = read.catch(() => null)
  return read
}

function readNow(bytes: Uint8Array): Promise<Read | Problem> {
  const worker = new Worker(apart('read-apart', import.meta.url).file, {
    workerData: bytes,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: readingLimits.megabytes },
  })
  return new Promise((resolve) => {
    const end = (read: Read | Problem) => {
      clearTimeout(timer)
      resolve(read)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(tooLong), readingLimits.ms)
    worker.once('message', (read: Read | Problem) => end(read))
    worker.once('error', () => end(tooLong))
    worker.once('exit', () => end(tooLong))
  })
}
