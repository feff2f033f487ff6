import { sql } from 'kysely'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../../src/database/connection.ts'
import type { FileEvent } from './power-loss-disk.ts'
import { writeThrough } from './power-loss-writing.ts'
import type { Recorder } from './power-losing.ts'

/** Of the files as SQLite writes them: https://sqlite.org/fileformat2.html#walformat */
const page = 4096
const logHead = 32
const frameHead = 24

/**
 * Without a watcher of calls: what changed in the files between two answers, in the order in which
 * SQLite says it writes. What it syncs follows from the setting its own connection answers.
 */
export const recordByCopies: Recorder = async (writing) => {
  const copies = new Copies(writing.folder)
  await writeThrough({
    ...writing,
    async said(said, { store }) {
      copies.look(await syncsEachCommit(store))
      copies.events.push({ kind: 'acknowledged', text: JSON.stringify(said) })
    },
    closed: () => copies.look(false),
  })
  return copies.events
}

async function syncsEachCommit({ write }: Store) {
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(write)
  return rows[0]!.synchronous >= 2
}

const [db, log] = ['holdfast.db', 'holdfast.db-wal']

class Copies {
  readonly events: FileEvent[] = []
  readonly #folder: string
  #was: Record<string, Buffer>

  constructor(folder: string) {
    this.#folder = folder
    this.#was = this.#read()
  }

  look(syncsEachCommit: boolean) {
    const now = this.#read()
    this.#lookAtLog(now[log], syncsEachCommit)
    this.#lookAtPages(now[db]!)
    if (this.#was[log] && !now[log]) this.#say('gone', log)
    this.#was = now
  }

  #lookAtLog(now: Buffer | undefined, syncsEachCommit: boolean) {
    if (!now) return
    if (!this.#was[log]) this.#say('made', log)
    if (this.#write(log, now, 0, logHead)) {
      this.#say('synced', log)
      this.events.push({ kind: 'folder synced' })
    }
    let isWritten = false
    for (let at = logHead; at < now.length; at += frameHead + page) {
      if (!this.#write(log, now, at, frameHead)) continue
      this.#write(log, now, at + frameHead, page)
      isWritten = true
    }
    if (isWritten && syncsEachCommit) this.#say('synced', log)
  }

  /** Pages come into the database once the log is synced, whatever the setting. */
  #lookAtPages(now: Buffer) {
    if (now.equals(this.#was[db]!)) return
    this.#say('synced', log)
    for (let at = 0; at < now.length; at += page) this.#write(db, now, at, page)
    this.#say('synced', db)
  }

  #write(file: string, now: Buffer, at: number, length: number): boolean {
    const bytes = now.subarray(at, at + length)
    const was = this.#was[file]?.subarray(at, at + length)
    if (bytes.length === 0 || was?.equals(bytes)) return false
    this.events.push({ kind: 'changed', file, change: { at, bytes } })
    return true
  }

  #say(kind: 'made' | 'gone' | 'synced', file: string) {
    this.events.push({ kind, file })
  }

  #read(): Record<string, Buffer> {
    const there = [db, log].filter((name) => existsSync(join(this.#folder, name)))
    return Object.fromEntries(there.map((name) => [name, readFileSync(join(this.#folder, name))]))
  }
}
