import type { ReliefFacts } from '../../views/alerts/relief-plan.tsx'
import type { View } from '../access/view.ts'
import { actionLines } from '../actions/facts.ts'
import { promisesFromAlert } from '../actions/queries.ts'
import { addDays } from '../time/london.ts'
import type { AlertRow } from './queries.ts'
import { ownersFor } from './relief-owners.ts'
import type { Stance } from './stances.ts'

/** Who does what by when, and where the next line is written by whoever answers. */
export async function reliefFacts(view: View, row: AlertRow, stance: Stance): Promise<ReliefFacts> {
  const lines = actionLines(view, await promisesFromAlert(view, row.id))
  const answers = stance === 'lead' && row.state === 'open' && row.kind !== 'contact'
  const assess = row.code === 'STRESS_ASSESSMENT_DUE' && answers
  return {
    lines,
    write:
      answers && row.conversed_at !== null
        ? { owners: await ownerOptions(view, row), due: addDays(view.who.today, 7) }
        : null,
    sheet: answers ? `/alerts/${row.id}/conversations/new` : null,
    assess: assess ? `/stress-assessments/new?team=${row.team_id}` : null,
  }
}

export const ownerOptions = async (view: View, row: AlertRow) =>
  (await ownersFor(view, row)).map(({ id, name }) => ({ value: id, label: name }))
