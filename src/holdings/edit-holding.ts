import { changedSince, done, isRefusal, type Act } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { reassessTeamOf } from '../alerts/reassess-team.ts'
import { keepGaps } from '../service-gaps/keep-gaps.ts'
import { openColumns } from './columns.ts'
import { refuseHoldingDays } from './dates.ts'
import type { HoldingInput } from './form.ts'
import { holdingAt, type HoldingRow } from './own-holding.ts'
import { refusePractice } from './sent-by.ts'
import { noteChange } from './timeline.ts'

/** Fields whose change is worth a line in the timeline. */
const noted = ['intensity', 'risk', 'progress', 'waiting_for', 'held_since'] as const

export const editHolding = (act: Act, id: string, input: HoldingInput, version: number) =>
  act.change('holding.edit', async (change) => {
    const before = await holdingAt(change, id, version)
    if (isRefusal(before)) return before
    const { employment_id: job, practice_id: kept } = before
    const refused =
      refuseHoldingDays(input, change.who.today) ??
      (await refusePractice(change, { ...input, job, kept }))
    if (refused) return refused
    const words = await change.sealer(change.who.person)
    const after = openColumns(input)
    const { numUpdatedRows } = await change.db
      .updateTable('holding')
      .set({
        ...after,
        label: words.seal('holding', 'label', id, input.label),
        note: input.note ? words.seal('holding', 'note', id, input.note) : null,
        ...sinceWhen(before, after, change.who.today),
        changed_at: change.who.now,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('id', 'in', change.writable('holding', own))
      .executeTakeFirst()
    if (!numUpdatedRows) return changedSince
    for (const field of noted) {
      const [was, now] = [before[field], after[field]]
      if (was !== now) await noteChange(change, id, field, { was, now })
    }
    await keepGaps(change, before.employment_id)
    await reassess(change, before.employment_id)
    const passedOn = before.offloaded === 1 || after.offloaded === 1
    if (passedOn) await reassessTeamOf(change, before.employment_id)
    return done({ id })
  })

type After = ReturnType<typeof openColumns>

/** Risk and progress are counted from the day they became what they are. */
const sinceWhen = (before: HoldingRow, after: After, today: string) => ({
  risk_since: before.risk === after.risk ? before.risk_since : today,
  progress_since: before.progress === after.progress ? before.progress_since : today,
})
