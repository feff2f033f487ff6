import { parentPort, workerData } from 'node:worker_threads'
import { isProblem } from './cell.ts'
import { typeOf } from './file-type.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'

/** Runs in a thread of its own: a file that takes too long or too much takes nobody else along. */
const bytes = Buffer.from(workerData as Uint8Array)
const type = typeOf(bytes)
const read = isProblem(type) ? type : type === 'zip' ? await readWorkbook(bytes) : readCsv(bytes)
parentPort!.postMessage(read)
