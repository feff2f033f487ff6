import { changedSince, done, notFound, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { LookedAt } from './closing-form.ts'
import { holdDebrief, ringTeam } from './own-debrief.ts'
import type { WhichItem } from './own-item.ts'
import { belongs } from './rights.ts'

/**
 * After the weekend: what was safe until Monday is put down, or it is still with its person and
 * goes to the next debrief as a thing of its own. What was said on Friday stays as it was.
 */
export const lookAgain = (act: Act, which: WhichItem, now: LookedAt) =>
  act.change('debrief.look', async (change) => {
    const debrief = await holdDebrief(change, which.debrief, belongs)
    const item = debrief && (await safeItem(change, which))
    if (!debrief || !item) return notFound
    if (item.looked_at !== null) return done({ id: item.id })
    if (debrief.state !== 'closed') return changedSince
    await change.db
      .updateTable('carrying_item')
      .set({ looked_at: change.who.now, version: item.version + 1 })
      .where('id', '=', item.id)
      .where('id', 'in', change.writable('carrying_item', own))
      .execute()
    if (now === 'with_me') await bringOn(change, item)
    ringTeam(change, debrief)
    return done({ id: item.id })
  })

const safeItem = (change: Change, { debrief, item }: WhichItem) =>
  change.db
    .selectFrom('carrying_item')
    .selectAll()
    .where('id', '=', item)
    .where('debrief_id', '=', debrief)
    .where('answer', '=', 'safe')
    .where('id', 'in', change.writable('carrying_item', own))
    .executeTakeFirst()

type Safe = NonNullable<Awaited<ReturnType<typeof safeItem>>>

async function bringOn(change: Change, item: Safe) {
  const id = newId()
  const { person, now } = change.who
  const words = await change.sealer(person)
  const said = words.open('carrying_item', 'words', item.id, item.words)!
  await change.db
    .insertInto('carrying_item')
    .values({
      id,
      organisation_id: item.organisation_id,
      team_id: item.team_id,
      person_id: item.person_id,
      employment_id: item.employment_id,
      holding_id: item.holding_id,
      alert_id: item.alert_id,
      source: 'own',
      words: words.seal('carrying_item', 'words', id, said),
      brought_at: now,
      added_at: now,
    })
    .execute()
  await reassess(change, item.employment_id)
}
