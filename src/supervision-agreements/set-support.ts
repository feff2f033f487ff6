import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { employmentManaged } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { defaultsOf, teamToSet } from './support-queries.ts'
import { rulesIn, type SupportInput } from './support-form.ts'
import { defaultOn, usual, type Often } from './schedule.ts'

/**
 * Keeps what a team means its people to have from a day on: a new rule for each kind that changes.
 * Nothing kept is ever written over. `seen` is how many rules there were when the form was opened.
 */
export const setSupport = (act: Act, team: string, { input, seen }: Setting) =>
  act.change('support_default.set', async (change) => {
    const { db, who } = change
    if (!(await holdTeam(change, team))) return notFound
    const kept = await defaultsOf(change.view, { team })
    if (kept.length !== seen) return changedSince
    const { from_on } = input
    const changed = rulesIn(input).filter((rule) => {
      const now = defaultOn(kept, rule.type, from_on) ?? usual.find((it) => it.type === rule.type)!
      return !isSame(now, rule)
    })
    const taken = changed.some(({ type }) =>
      kept.some((row) => row.type === type && row.fromOn === from_on),
    )
    if (taken) return unfit('from_on', 'Something counts from this day already. Choose another.')
    if (changed.length === 0) return unfit('from_on', 'Nothing is different from that day on.')
    const rows = changed.map(({ type, every, unit, minutes, firstEvery }) => ({
      id: newId(),
      team_id: team,
      type,
      every,
      unit,
      minutes,
      first_every: firstEvery,
      from_on,
      made_by: who.person,
      made_at: who.now,
    }))
    await db.insertInto('support_default').values(rows).execute()
    return done({ id: team })
  })

type Setting = { input: SupportInput; seen: number }

const isSame = (a: Often, b: Often) =>
  a.every === b.every &&
  (a.every === 0 || (a.unit === b.unit && a.minutes === b.minutes && a.firstEvery === b.firstEvery))

/** The team, held until this change ends, if the asker leads or manages somebody in it. */
async function holdTeam(change: Change, team: string): Promise<boolean> {
  const { db } = change
  if (!(await teamToSet(change.view, { team }))) return false
  const led = db
    .selectFrom('employment')
    .select('team_id')
    .where('id', 'in', change.writable('employment', employmentManaged))
    .where('team_id', '=', team)
  const { numUpdatedRows } = await db
    .updateTable('team')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', 'in', led)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
