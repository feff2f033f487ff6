import { rmSync } from 'node:fs'
import { Act, done } from '../../src/access/change.ts'
import type { Parts } from '../../src/access/door.ts'
import { evaluate } from '../../src/alerts/evaluate.ts'
import { evaluateFelt, reassessFelt } from '../../src/alerts/reassess-felt.ts'
import { inChunks } from '../../src/load/in-chunks.ts'
import { addDays, londonDay } from '../../src/time/london.ts'
import { judgedRows } from '../load/lives/judged-rows.ts'
import type { Size } from './fill.ts'
import { buildWorld, openParts } from './world.ts'

/** `first` is a day on which everything is new, `next` one on which only time has gone on. */
type Timed = { first: number; next: number; rows: string[] }

/**
 * The daily evaluation in ranges beside the same one worker at a time, on two copies of the same
 * teams (README, Speed): how long each takes, how it grows, and whether any row differs.
 */
export async function benchEvaluation(sizes: Size[]) {
  // Both ways are warm before anything is measured.
  await compareAt({ ...sizes[0]!, teams: 2 })
  const found = []
  for (const size of sizes) found.push(say(size, await compareAt(size)))
  const [few, many] = [found[0]!, found.at(-1)!]
  const growth = (way: 'together' | 'oneByOne') => two(many[way].next / few[way].next)
  console.log(
    `\n${many.workers / few.workers} times the workers: in ranges ${growth('together')} times as ` +
      `long, one by one ${growth('oneByOne')} times.`,
  )
  if (found.some(({ differ }) => differ > 0)) process.exitCode = 1
}

async function compareAt(size: Size) {
  const together = await onCopy(size, inRanges)
  const oneByOne = await onCopy(size, singly)
  const differ = differing(together.rows, oneByOne.rows)
  return { workers: size.teams * size.workers, together, oneByOne, differ }
}

type Compared = Awaited<ReturnType<typeof compareAt>>

function say({ teams }: Size, found: Compared): Compared {
  const { workers, together, oneByOne, differ } = found
  console.log(
    `\n${teams} teams, ${workers} workers: ${together.rows.length} rows, ${differ} differ`,
  )
  for (const day of ['first', 'next'] as const) {
    const [a, b] = [together[day], oneByOne[day]]
    console.log(
      `  ${day} day: in ranges ${two(a)} s, one by one ${two(b)} s, ${two(b / a)} times as long`,
    )
  }
  return found
}

async function onCopy(
  size: Size,
  work: (parts: Parts, now: string) => Promise<void>,
): Promise<Timed> {
  const { folder } = await buildWorld(size)
  const parts = await openParts(folder)
  try {
    const today = londonDay(parts.clock.now())
    const first = await timed(() => work(parts, `${addDays(today, 1)}T12:00:00.000Z`))
    const next = await timed(() => work(parts, `${addDays(today, 2)}T12:00:00.000Z`))
    return { first, next, rows: await judgedRows(parts) }
  } finally {
    await parts.store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

const inRanges = (parts: Parts, now: string) =>
  inChunks(
    parts,
    { action: 'load.evaluate', form: `bench ${now}`, now },
    async (change, range, meant) => {
      await evaluate(change, range, { who: meant })
      await evaluateFelt(change, range, change.who.today)
    },
  )

async function singly(parts: Parts, now: string) {
  const today = londonDay(now)
  const jobs = await parts.store.read
    .selectFrom('employment')
    .select(['id', 'person_id'])
    .where('holds', '=', 1)
    .orderBy('id')
    .execute()
  for (const { id, person_id } of jobs) {
    const act = new Act({ person: 'clock', now, today }, `bench ${now} ${id}`, parts)
    await act.change('load.evaluate', async (change) => {
      await evaluate(change, { first: id, last: id })
      await reassessFelt(change, person_id)
      return done({ id })
    })
  }
}

/** The fill writes the moment it ran into a few columns; nothing else may differ. */
function differing(a: string[], b: string[]) {
  const [these, those] = [new Set(a.map(timeless)), new Set(b.map(timeless))]
  return (
    [...these].filter((row) => !those.has(row)).length +
    [...those].filter((row) => !these.has(row)).length
  )
}

const timeless = (row: string) => row.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then')

const two = (n: number) => n.toFixed(2)
