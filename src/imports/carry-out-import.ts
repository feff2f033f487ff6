import type { Act, Refusal } from '../access/change.ts'
import type { Door } from '../access/door.ts'
import type { View } from '../access/view.ts'
import { beginImport, giveUpImport } from './begin-import.ts'
import { bringIn } from './bring-in.ts'
import { checkRows } from './check-rows.ts'
import { inFirstMoments } from './first-moments.ts'
import { loadFacts } from './load-facts.ts'
import { loadFile, loadRows } from './load-file.ts'

type Asked = { act: Act; view: View; door: Door; id: string; version: number }
export type Brought = 'done' | 'begun' | Refusal

/**
 * Brings a file in: looks through its rows once more, then writes them. What can be told from the
 * first moments is told at once; a long file goes on by itself, and its page says so.
 */
export async function carryOutImport(asked: Asked): Promise<Brought> {
  const { view, door, id, version } = asked
  const { person, now } = view.who
  if (!(await beginImport(door, { id, person, version, now }))) {
    // The same press twice, or another tab: it is under way, and its page says so.
    const state = (await loadFile(view, id))?.file.state
    return state === 'importing' || state === 'done' ? 'begun' : { refused: 'changed_since' }
  }
  const work = bring(asked).catch(async (error: unknown) => {
    await giveUpImport(door, { id, person })
    throw error
  })
  return inFirstMoments(work)
}

async function bring({ act, view, door, id }: Asked): Promise<'done' | Refusal> {
  const { person } = view.who
  const loaded = await loadFile(view, id)
  if (!loaded?.about) return giveUp(door, { id, person }, { refused: 'not_found' })
  const [rows, facts] = await Promise.all([loadRows(view, id), loadFacts(view, loaded.file)])
  const { checked, good } = await checkRows(rows, { about: loaded.about, facts })
  if (checked.wrong > 0) return giveUp(door, { id, person }, { refused: 'changed_since' })
  const outcome = await bringIn(act, { id, kind: loaded.file.kind, good })
  return outcome.refused === null ? 'done' : giveUp(door, { id, person }, outcome)
}

async function giveUp(door: Door, which: { id: string; person: string }, refusal: Refusal) {
  await giveUpImport(door, which)
  return refusal
}
