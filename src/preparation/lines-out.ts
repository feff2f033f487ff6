import type { Change } from '../access/change.ts'
import { giveLines } from '../reflections/send-excerpt.ts'
import { unsend } from '../reflections/take-back-excerpt.ts'
import { linesOut } from './line-queries.ts'
import type { Preparation } from './queries.ts'
import type { Wanted } from './wanted.ts'

const isOut = ({ what, words }: Wanted) => what === 'excerpt' && words === null

/** Lines go with the rest: those that are out stay so, the others are given to the reader now. */
export async function giveWanted(change: Change, wanted: Wanted[], to: string): Promise<Wanted[]> {
  const given: Wanted[] = []
  for (const each of wanted) {
    const { what, words, record_id: reflection } = each
    if (what !== 'excerpt' || words === null || reflection === null) given.push(each)
    else {
      const excerpt = await giveLines(change, { reflection, to, words })
      if (excerpt !== null) given.push({ ...each, record_id: excerpt, words: null })
    }
  }
  return given
}

/** Lines that are out come back as words that only their writer has. */
export async function backToWriter(
  change: Change,
  preparation: string,
  wanted: Wanted[],
): Promise<Wanted[]> {
  if (!wanted.some(isOut)) return wanted
  const out = new Map((await linesOut(change.view, preparation)).map((row) => [row.id, row]))
  return wanted.flatMap((each) => {
    if (!isOut(each)) return [each]
    const found = out.get(each.record_id ?? '')
    return found ? [{ ...each, record_id: found.reflection_id, words: found.words }] : []
  })
}

/** Nobody opens these lines any more: all that are out, or those that are not wanted any longer. */
export const unsendLines = (change: Change, before: Preparation, still: Wanted[] = []) =>
  unsend(
    change,
    before.items
      .filter(isOut)
      .map(({ record_id: id }) => id ?? '')
      .filter((id) => !still.some((each) => isOut(each) && each.record_id === id)),
  )
