import { Act, done } from '../../../src/access/change.ts'
import type { judge } from '../../../src/load/judge.ts'
import { londonDay } from '../../../src/time/london.ts'
import type { TestParts } from '../../support/parts.ts'
import { compare, type Tally } from './compare.ts'
import type { Hour, Life } from './draw.ts'
import { instant } from './recount.ts'
import { moveTo } from './rows.ts'

type Asked = { lives: Life[]; moments: Hour[]; judge: typeof judge }

/** Lives at several moments, all of them in one go and the first few one at a time. */
export async function tallyOf(parts: TestParts, asked: Asked): Promise<Tally> {
  const tally: Tally = { comparisons: 0, differences: [] }
  for (const moment of asked.moments) await addMoment(parts, tally, asked, moment)
  return tally
}

async function addMoment(parts: TestParts, tally: Tally, { lives, judge }: Asked, moment: Hour) {
  await moveTo(parts, lives, moment)
  const now = instant(moment)
  const act = new Act({ person: 'other', now, today: londonDay(now) }, `form-${moment}`, parts)
  await act.change('test', async (change) => {
    const judged = await judge(change, { first: lives[0]!.id, last: lives.at(-1)!.id })
    judged.forEach((it, n) => compare(tally, it, lives[n]!, moment))
    for (const life of lives.slice(0, 5)) {
      const [alone] = await judge(change, { first: life.id, last: life.id })
      compare(tally, alone!, life, moment)
    }
    return done({ id: 'test' })
  })
}
