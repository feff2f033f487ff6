import { fork, type ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import { apart } from '../apart.ts'
import { StartRefused, type Config } from '../config.ts'
import type { Made } from './make-backup.ts'
import type { Tried } from './try-restore.ts'

export type Task = { work: 'backup' | 'drill'; config: Config; last: string | null }
export type Answer = { result: Made | Tried; memory: number } | { problem: string }

/** The server was told to stop meanwhile; nobody did anything wrong. */
export class Stopped extends Error {}

const children = new Set<ChildProcess>()
const begun = apart('child', import.meta.url)
/** Requests come first. */
const niceness = 10

/** Does a task beside the server, and gives what it found or says why it could not. */
export function inChild(task: Task): Promise<Made | Tried> {
  const child = fork(begun.file, [], {
    execArgv: begun.execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  children.add(child)
  if (child.pid !== undefined) setPriority(child.pid, niceness)
  return new Promise((resolve, reject) => {
    child.once('message', (answer: Answer) => {
      if ('problem' in answer) reject(new StartRefused(answer.problem))
      else resolve(answer.result)
    })
    child.once('error', reject)
    child.once('exit', () => {
      children.delete(child)
      reject(new Stopped('It was stopped before it was done.'))
    })
    child.send(task)
  })
}

export function stopChildren(): void {
  for (const child of children) child.kill()
}
