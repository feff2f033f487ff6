import { StartRefused } from '../config.ts'
import {
  compareRows,
  isEmpty,
  moveRows,
  OtherShape,
  type Compared,
} from '../database/moving/move-rows.ts'
import type { Source, Target } from '../database/moving/end.ts'

type Moving = { from: Source; to: Target; replace?: boolean }

/**
 * Every row, and then each row of both again, before the target keeps any of it. A target with rows
 * of its own is left as it is unless they are to be replaced.
 */
export async function moveDatabase({ from, to, replace = false }: Moving): Promise<Compared> {
  try {
    if (replace) await to.empty()
    else if (!(await isEmpty(to))) {
      throw new StartRefused('There are rows in the other database already, so nothing was done.')
    }
    await moveRows(from, to)
    const compared = await compareRows(from, to)
    if (compared.differences.length > 0) {
      throw new StartRefused(
        `Nothing was kept, because rows came out otherwise. ${compared.differences.join(' ')}`,
      )
    }
    await to.keep()
    return compared
  } catch (error) {
    if (!(error instanceof OtherShape)) throw error
    throw new StartRefused(
      'The two databases are of different versions. Start Holdfast once with each, then try again.',
    )
  }
}
