import type { Act, Refusal } from '../access/change.ts'
import type { Door } from '../access/door.ts'
import type { View } from '../access/view.ts'
import { beginUndo, giveUpUndo } from './begin-undo.ts'
import type { Brought } from './carry-out-import.ts'
import { inFirstMoments } from './first-moments.ts'
import { loadFile } from './load-file.ts'
import type { FileRow } from './queries.ts'
import { undoImport } from './undo-import.ts'

type Asked = { act: Act; view: View; door: Door; file: FileRow }

/**
 * Takes a file back, in one transaction: whatever stops it, all of it is there or none. Thousands of
 * people take PostgreSQL a while; then it goes on by itself, and its page says so.
 */
export async function carryOutUndo(asked: Asked): Promise<Brought> {
  const { view, door, file } = asked
  if (!(await beginUndo(door, whichOf(asked)))) {
    // The same press twice, or another tab: it is under way or over, and its page says so.
    const now = (await loadFile(view, file.id))?.file
    const isTwice = now?.state === 'undone' || (now?.leased_until ?? '') > view.who.now
    return isTwice ? 'begun' : { refused: 'changed_since' }
  }
  return inFirstMoments(takeBack(asked))
}

async function takeBack(asked: Asked): Promise<'done' | Refusal> {
  const { act, door, file } = asked
  const kind = file.kind === 'people' ? 'people' : 'work'
  const outcome = await undoImport(act, file.id, kind).catch(async (error: unknown) => {
    await giveUpUndo(door, whichOf(asked), 'fault')
    throw error
  })
  if (outcome.refused === null) return 'done'
  await giveUpUndo(door, whichOf(asked), 'refused')
  return outcome
}

const whichOf = ({ view: { who }, file }: Asked) => ({
  id: file.id,
  person: who.person,
  now: who.now,
})
