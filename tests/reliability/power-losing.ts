import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyStore } from '../../src/audit/verify-store.ts'
import { Chance } from '../access/oracle/chance.ts'
import type { TestParts } from '../support/parts.ts'
import { isSound, lostOf, openParts, prepare, type Acknowledged } from './killed-database.ts'
import { Disk, type FileEvent } from './power-loss-disk.ts'
import { sumOf, type Said, type Writing } from './power-loss-writing.ts'

/** `writing` done to the database in its folder, and all that was done to the files by it. */
export type Recorder = (writing: Omit<Writing, 'said'>) => Promise<FileEvent[]>

/** Of the states, how many had lost a write that was answered, held a part of one, or were broken. */
export type Figures = {
  writes: number
  calls: number
  states: number
  lost: number
  halfWritten: number
  unsound: number
  why: string[]
}

type Wanted = { states: number; rounds: number; writes: number }

/**
 * Writes, then cuts the power at moments among the writes. Of what was not yet certain to be on the
 * disk any part may be there. Each state found so, no two with the same files after the same
 * answers, is opened and judged.
 * `broken` is the same with `controls` states where SQLite need not sync each commit.
 */
export async function losePower(record: Recorder, wanted: Wanted, controls: number) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-power-'))
  try {
    const base = join(folder, 'base')
    const cast = await prepare(base)
    const once = async (name: string, states: number, more: { synchronous?: string }) => {
      cpSync(base, join(folder, name), { recursive: true })
      const writing = { ...wanted, ...more, folder: join(folder, name), cast }
      return judgeAll(base, await record(writing), states)
    }
    const kept = await once('kept', wanted.states, {})
    return { kept, broken: await once('broken', controls, { synchronous: 'normal' }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function judgeAll(base: string, events: FileEvent[], states: number): Promise<Figures> {
  const before = { 'holdfast.db': readFileSync(join(base, 'holdfast.db')) }
  const said = events.flatMap(saidBy)
  const figures = { states: 0, lost: 0, halfWritten: 0, unsound: 0 }
  const judging = new Judging(base, said)
  for (const found of statesOf(before, events, states)) {
    figures.states += 1
    const fault = await judging.judge(found)
    if (fault) figures[fault] += 1
  }
  const writes = said.filter(({ written }) => written).length
  return { writes, calls: events.length - said.length, ...figures, why: [...judging.why] }
}

const saidBy = (event: FileEvent): Said[] =>
  event.kind === 'acknowledged' ? [JSON.parse(event.text) as Said] : []

/** `acknowledged` is how many things had been said before the power went. */
type State = { files: [string, Buffer][]; acknowledged: number }

const passes = 30

function* statesOf(
  before: Record<string, Buffer>,
  events: readonly FileEvent[],
  wanted: number,
): Generator<State> {
  const [chance, known] = [new Chance(wanted), new Set<string>()]
  for (let pass = 0; pass < passes; pass += 1) {
    const disk = new Disk(before)
    const share = (wanted - known.size) / events.length
    let acknowledged = 0
    for (const event of events) {
      disk.take(event)
      if (event.kind === 'acknowledged') acknowledged += 1
      if (!chance.is(share)) continue
      const files = disk.afterPowerLoss(chance)
      const sum = `${acknowledged} ${sumOfFiles(files)}`
      if (known.has(sum)) continue
      known.add(sum)
      yield { files, acknowledged }
      if (known.size === wanted) return
    }
  }
}

function sumOfFiles(files: State['files']): string {
  const sum = createHash('sha1')
  for (const [name, bytes] of files) sum.update(`${name} ${bytes.length} `).update(bytes)
  return sum.digest('hex')
}

type Fault = 'lost' | 'halfWritten' | 'unsound'

class Judging {
  /** What was said of the unsound ones. */
  readonly why = new Set<string>()
  readonly #keyFile: string
  readonly #folder: string
  readonly #said: readonly Said[]

  constructor(folder: string, said: readonly Said[]) {
    this.#keyFile = join(folder, 'holdfast.key')
    this.#folder = join(folder, 'found')
    this.#said = said
  }

  /** Opened as the server opens it; what cannot be opened or read is unsound. */
  async judge({ files, acknowledged }: State): Promise<Fault | null> {
    rmSync(this.#folder, { recursive: true, force: true })
    mkdirSync(this.#folder)
    for (const [name, bytes] of files) writeFileSync(join(this.#folder, name), bytes)
    try {
      const parts = await openParts(this.#folder, this.#keyFile)
      try {
        return await this.#look(parts, acknowledged)
      } finally {
        await parts.close()
      }
    } catch (error) {
      this.why.add(String(error))
      return 'unsound'
    }
  }

  /** What is found is exactly what was there when the last write was answered, or the next one. */
  async #look(parts: TestParts, acknowledged: number): Promise<Fault | null> {
    if (!(await isSound(parts))) throw new Error('integrity_check or foreign_key_check')
    const { faults } = await verifyStore({ ...parts, heads: [], texts: 0 })
    if (faults.length > 0) throw new Error(faults.join(' '))
    const written = this.#said
      .slice(0, acknowledged)
      .map((each) => each.written)
      .filter((each): each is Acknowledged => each !== null)
    if ((await lostOf(parts, written)) > 0) return 'lost'
    const sum = await sumOf(parts)
    const may = this.#said.slice(Math.max(0, acknowledged - 1), acknowledged + 1)
    return may.some((each) => each.sum === sum) ? null : 'halfWritten'
  }
}

export const sayFigures = ({ kept, broken }: Awaited<ReturnType<typeof losePower>>) =>
  `proof: power loss: ${kept.states} states among ${kept.calls} file calls of ${kept.writes} writes, ` +
  `${kept.lost} lost, ${kept.halfWritten} half written, ${kept.unsound} unsound; ` +
  `with synchronous=NORMAL ${badOf(broken)} bad of ${broken.states}`

export const badOf = ({ lost, halfWritten, unsound }: Figures) => lost + halfWritten + unsound
