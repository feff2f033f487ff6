import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { FileEvent } from './power-loss-disk.ts'

/** Every call that changes a file, its name or what of it is certain to be kept. */
const calls = `open openat creat write writev pwrite64 pwritev pwritev2 ftruncate truncate fallocate
  fsync fdatasync sync_file_range msync unlink unlinkat rename renameat renameat2 link linkat
  copy_file_range sendfile splice`
  .trim()
  .split(/\s+/)

export const straceOptions = (log: string) =>
  ['-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${calls.join(',')}`, '-o', log] as const

const bytesOf = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex')

/** What strace saw being done to the database in this folder, and what was acknowledged when. */
export async function readTrace(log: string, folder: string): Promise<FileEvent[]> {
  const events: FileEvent[] = []
  const begun = new Map<string, string>()
  for await (const line of createInterface(createReadStream(log))) {
    const [, task = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (rest.endsWith(' <unfinished ...>')) {
      begun.set(task, rest.slice(0, -' <unfinished ...>'.length))
      continue
    }
    const [, after] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? []
    const event = eventOf(after === undefined ? rest : `${begun.get(task)}${after}`, folder)
    if (event) events.push(event)
  }
  return events
}

const path = /(?:"|<)((?:\\x[\da-f]{2})+)(?:"|>)/g

/** Null for what has nothing to do with the database; a call nobody knows here is an error. */
function eventOf(call: string, folder: string): FileEvent | null {
  if (!/ = \d+/.test(call)) return null
  const [name] = call.split('(')
  const paths = [...call.slice(0, 2000).matchAll(path)].map(([, text]) => bytesOf(text!).toString())
  if (name!.endsWith('sync') && paths[0] === folder) return { kind: 'folder synced' }
  const ours = paths.find((each) => isOurs(each, folder))
  if (!ours) return null
  const file = basename(ours)
  if (name === 'openat') return call.includes('O_CREAT') ? { kind: 'made', file } : null
  if (name === 'fsync' || name === 'fdatasync') return { kind: 'synced', file }
  if (name === 'unlink') return { kind: 'gone', file }
  const [, cutTo] = /^ftruncate\([^,]*, (\d+)\)/.exec(call) ?? []
  if (cutTo) return { kind: 'changed', file, change: { cutTo: Number(cutTo) } }
  const [, written, at, length] =
    /^p?write(?:64)?\([^"]*"([^"]*)", \d+(?:, (\d+))?\) += (\d+)/.exec(call) ?? []
  if (written === undefined) throw new Error(`Unknown to this proof: ${call.slice(0, 300)}`)
  const bytes = bytesOf(written).subarray(0, Number(length))
  if (file === acknowledgedFile) return { kind: 'acknowledged', text: bytes.toString() }
  if (at === undefined) throw new Error(`Written at no known place: ${call.slice(0, 300)}`)
  return { kind: 'changed', file, change: { at: Number(at), bytes } }
}

/** Where a process that is watched says what was acknowledged. */
export const acknowledgedFile = 'acknowledged'

/** The index beside the log is made anew after a power cut, and the lock holds nothing. */
const isOurs = (each: string, folder: string) =>
  each === `${folder}/${acknowledgedFile}` ||
  (each.startsWith(`${folder}/holdfast.db`) && !each.endsWith('-shm'))
