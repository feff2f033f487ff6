import { open, type Door } from '../access/door.ts'
import type { Instant } from '../time/types.ts'
import { countsFor, keepersOf } from './keepers.ts'

type Asked = { person: string; me: string; asked: Instant; now: Instant }

/** Whose yes counts for what this person asked, and from when on that of the asker does. */
export async function whoAgrees(door: Door, { person, me, asked, now }: Asked) {
  const keepers = await keepersOf(open(door).store.read, person, now)
  const counted = keepers.filter(countsFor(asked))
  const mine = keepers.find(({ id }) => id === me)
  return { counted, later: counted.some(({ id }) => id === me) ? null : (mine?.countsFrom ?? null) }
}
