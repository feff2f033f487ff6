import type { Chance } from '../access/oracle/chance.ts'

type Change = { at: number; bytes: Buffer } | { cutTo: number }

/** One thing that was done to the files, in the order it was done. */
export type FileEvent =
  | { kind: 'made' | 'gone' | 'synced'; file: string }
  | { kind: 'changed'; file: string; change: Change }
  | { kind: 'folder synced' }
  | { kind: 'acknowledged'; text: string }

/** Bytes a disk writes as one; of a longer write any part may be missing after a power cut. */
const sector = 512

/** What is certain to be on the disk, and what was asked for since and may be there or not. */
class DiskFile {
  #certain: Buffer
  #open: Change[] = []

  constructor(bytes: Buffer) {
    this.#certain = bytes
  }

  change(change: Change) {
    this.#open.push(change)
  }

  sync() {
    this.#certain = changed(this.#certain, this.#open)
    this.#open = []
  }

  afterPowerLoss(chance: Chance): Buffer {
    if (this.#open.length === 0) return this.#certain
    return changed(this.#grown(chance), chosen(this.#open, chance))
  }

  /** A new length can be kept without what was written there: zeros then, or what once lay there. */
  #grown(chance: Chance) {
    const end = Math.max(...this.#open.map((it) => ('cutTo' in it ? 0 : it.at + it.bytes.length)))
    const room = end - this.#certain.length
    if (room <= 0 || chance.is(0.5)) return this.#certain
    return Buffer.concat([this.#certain, Buffer.alloc(room, chance.of([0, 0xa5]))])
  }
}

/** The files of one folder. A name made or taken away is only certain once the folder is synced. */
export class Disk {
  /** What each name stood for since the folder was last synced, the newest last. */
  readonly #names = new Map<string, (DiskFile | null)[]>()

  constructor(files: Readonly<Record<string, Buffer>>) {
    for (const [name, bytes] of Object.entries(files)) this.#names.set(name, [new DiskFile(bytes)])
  }

  take(event: FileEvent) {
    if (event.kind === 'acknowledged') return
    if (event.kind === 'folder synced') return this.#syncFolder()
    const { file: name } = event
    const known = this.#names.get(name) ?? [null]
    const now = known.at(-1)
    if (event.kind === 'made' && !now) this.#names.set(name, [...known, new DiskFile(nothing)])
    if (event.kind === 'gone') this.#names.set(name, [...known, null])
    if (event.kind === 'synced') now!.sync()
    if (event.kind === 'changed') now!.change(event.change)
  }

  /** Files as they may be found after a power cut at this moment. */
  afterPowerLoss(chance: Chance): [string, Buffer][] {
    return [...this.#names].flatMap(([name, known]): [string, Buffer][] => {
      const found = chance.of(known)
      return found ? [[name, found.afterPowerLoss(chance)]] : []
    })
  }

  #syncFolder() {
    for (const [name, known] of this.#names) this.#names.set(name, known.slice(-1))
  }
}

const nothing = Buffer.alloc(0)

function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  const ends = changes.map((each) => ('cutTo' in each ? 0 : each.at + each.bytes.length))
  const all = Buffer.alloc(Math.max(bytes.length, ...ends))
  bytes.copy(all)
  let length = bytes.length
  for (const each of changes) {
    if ('cutTo' in each) {
      all.fill(0, each.cutTo)
      length = each.cutTo
    } else {
      each.bytes.copy(all, each.at)
      length = Math.max(length, each.at + each.bytes.length)
    }
  }
  return all.subarray(0, length)
}

/** Nothing, all, the first or the last of it, or any of it, in whole writes or single sectors. */
function chosen(open: readonly Change[], chance: Chance): Change[] {
  const all = chance.is(0.5) ? [...open] : open.flatMap(sectors)
  const [share, place] = [chance.next(), chance.below(all.length + 1)]
  return chance.of([
    () => [],
    () => all,
    () => all.slice(0, place),
    () => all.slice(place),
    () => all.filter(() => chance.is(share)),
    () => all.filter((_, number) => number !== place),
  ])()
}

function sectors(change: Change): Change[] {
  if ('cutTo' in change) return [change]
  const { at, bytes } = change
  const parts: Change[] = []
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + sector - ((at + from) % sector))
    parts.push({ at: at + from, bytes: bytes.subarray(from, to) })
    from = to
  }
  return parts
}
