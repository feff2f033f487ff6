import { changedSince, done, isRefusal, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { shareField, type ShareInput } from './form.ts'
import { holdPlan, keepPlan } from './own-plan.ts'
import { endShares, shownTo } from './own-shares.ts'
import { ownSections, ownShares, peopleBeside } from './queries.ts'
import { agreementAfter, stillReads } from './rules.ts'
import { planSections } from './words.ts'

type Wanted = { part: string; to: string }

/**
 * Makes who may read which part exactly what is ticked. What is not ticked is over at once; also
 * for somebody who could not read it any more, so that it does not come back with a later bond.
 */
export const shareSections = (act: Act, input: ShareInput & { version: number }) =>
  act.change('plan.share', async (change) => {
    const plan = await holdPlan(change)
    if (plan.version !== input.version) return changedSince
    const wanted = await wantedShares(change, input)
    if (isRefusal(wanted)) return wanted
    const live = await ownShares(change.view, {})
    const people = await peopleBeside(change.view)
    const read = await shownTo(change, plan.agree_with)
    const stays = live.filter(
      (share) =>
        stillReads(share, people) &&
        wanted.some(({ part, to }) => part === share.record_id && to === share.to_id),
    )
    await endShares(
      change,
      live.filter((share) => !stays.includes(share)),
    )
    const fresh = wanted.filter(
      ({ part, to }) => !stays.some((it) => it.record_id === part && it.to_id === to),
    )
    await addShares(change, fresh)
    const reads = await shownTo(change, plan.agree_with)
    const touched = reads.some((part) => !read.includes(part))
    await keepPlan(change, plan, agreementAfter(plan, { shown: reads.length, touched }))
    return done({ id: plan.id })
  })

async function wantedShares(change: Change, input: ShareInput) {
  const people = new Set((await peopleBeside(change.view)).map(({ id }) => id))
  const parts = await ownSections(change.view)
  const wanted: Wanted[] = []
  for (const section of planSections) {
    const field = shareField(section)
    const ticked = [...new Set(input[field])]
    const part = parts.find((row) => row.section === section && row.words !== '')
    if (ticked.some((to) => !people.has(to))) return unfit(field, 'Choose people from the list.')
    if (ticked.length > 0 && !part) {
      return unfit(field, 'Write something here first. Then you can share it.')
    }
    wanted.push(...ticked.map((to) => ({ part: part!.id, to })))
  }
  return wanted
}

async function addShares({ db, who }: Change, wanted: Wanted[]) {
  if (wanted.length === 0) return
  const rows = wanted.map(({ part, to }) => ({
    id: newId(),
    what: 'plan_section' as const,
    record_id: part,
    owner_id: who.person,
    to_id: to,
    from_at: who.now,
  }))
  await db.insertInto('share').values(rows).execute()
}
