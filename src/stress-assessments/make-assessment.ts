import { done, notFound, unfit, type Act, type Change, type Refusal } from '../access/change.ts'
import { keepAction } from '../actions/keep-action.ts'
import { ownersForTeam } from '../actions/owners.ts'
import { dayRefused } from '../actions/rules.ts'
import { reassessTeam } from '../alerts/reassess-team.ts'
import { newId } from '../database/ids.ts'
import type { AreaInput, AssessmentInput } from './form.ts'
import { teamSeen } from './queries.ts'
import { aYearAfter, mayMake } from './rules.ts'
import { standingOf } from './standing.ts'

/** How work is arranged in a team, area by area, and who changes what by when. */
export const makeAssessment = (act: Act, { team, areas }: AssessmentInput) =>
  act.change('stress_assessment.make', async (change) => {
    const place = await teamSeen(change.view, { team })
    if (!place || !mayMake(standingOf(place))) return notFound
    const refused = await refuseActions(change, team, areas)
    if (refused) return refused
    const id = newId()
    const { today, now, person } = change.who
    const about = { organisation_id: place.organisation_id, team_id: team }
    await change.db
      .insertInto('stress_assessment')
      .values({
        id,
        ...about,
        made_on: today,
        next_on: aYearAfter(today),
        made_by: person,
        made_at: now,
      })
      .execute()
    await writeAreas(change, { id, employer: place.organisation_id }, areas)
    for (const { area, next } of areas) {
      if (next === null) continue
      const where = { ...about, assessment_id: id, area, on_organisation: 1 as const }
      await keepAction(change, { ...next, kind: 'other' }, where)
    }
    await reassessTeam(change, team)
    return done({ id })
  })

async function refuseActions(
  change: Change,
  team: string,
  areas: AreaInput[],
): Promise<Refusal | null> {
  const owners = new Set((await ownersForTeam(change.view, team)).map(({ id }) => id))
  for (const { area, next } of areas) {
    if (next === null) continue
    if (!owners.has(next.owner)) return unfit(`owner_${area}`, 'Choose from the list.')
    const says = dayRefused(next.due, change.who)
    if (says) return unfit(`due_${area}`, says)
  }
  return null
}

async function writeAreas(
  change: Change,
  { id, employer }: { id: string; employer: string },
  areas: AreaInput[],
) {
  const words = await change.sealer(employer)
  const seal = (column: 'hazards' | 'controls', { area, ...text }: AreaInput) =>
    text[column] === '' ? null : words.seal('stress_area', column, `${id} ${area}`, text[column])
  const rows = areas.map((each) => ({
    assessment_id: id,
    area: each.area,
    hazards: seal('hazards', each),
    controls: seal('controls', each),
  }))
  await change.db.insertInto('stress_area').values(rows).execute()
}
