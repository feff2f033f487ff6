import { open, type Door } from '../access/door.ts'

/** False only before the first run: then every way leads to /setup. */
export async function isAnyoneHere(door: Door): Promise<boolean> {
  const row = await open(door).store.read.selectFrom('person').select('id').limit(1).execute()
  return row.length > 0
}
