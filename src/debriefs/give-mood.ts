import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import type { MoodInput } from './closing-form.ts'
import { holdDebrief } from './own-debrief.ts'
import { sits } from './rights.ts'
import { fewestForMoods, isMoodMoment } from './mood-rules.ts'

/**
 * One word, counted without a name. That somebody gave one is kept beside their name, never which;
 * once it is given nobody can tell it apart, so it cannot be changed.
 */
export const giveMood = (act: Act, id: string, { moment, mood }: MoodInput) =>
  act.change('debrief.mood', async (change) => {
    const debrief = await holdDebrief(change, id, sits)
    if (!debrief) return notFound
    if (!isMoodMoment(debrief, moment, change.who)) return changedSince
    if ((await present(change, id)) < fewestForMoods) {
      return unfit('mood', 'Fewer than five people are here, so nothing is counted today.')
    }
    if (await marked(change, id, moment)) await count(change, id, { moment, mood })
    return done({ id })
  })

async function present({ db }: Change, id: string) {
  const row = await db
    .selectFrom('debrief_attendance')
    .select((of) => of.fn.countAll<number>().as('people'))
    .where('debrief_id', '=', id)
    .where('how', '!=', 'away')
    .executeTakeFirstOrThrow()
  return Number(row.people)
}

async function marked(change: Change, id: string, moment: 'in' | 'out') {
  const flag = moment === 'in' ? 'mood_in' : 'mood_out'
  const { numUpdatedRows } = await change.db
    .updateTable('debrief_attendance')
    .set({ [flag]: 1 })
    .where('debrief_id', '=', id)
    .where('person_id', '=', change.who.person)
    .where(flag, '=', 0)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const count = ({ db }: Change, id: string, { moment, mood }: MoodInput) =>
  db
    .insertInto('debrief_mood')
    .values({ debrief_id: id, moment, mood, given: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['debrief_id', 'moment', 'mood'])
        .doUpdateSet((of) => ({ given: of('debrief_mood.given', '+', 1) })),
    )
    .execute()
