import type { SheetFacts } from '../../views/alerts/sheet-page.tsx'
import type { View } from '../access/view.ts'
import { areas } from '../actions/areas.ts'
import { actionLines } from '../actions/facts.ts'
import { besideTheJob } from '../actions/owners.ts'
import { promisesAbout } from '../actions/queries.ts'
import type { FieldError, Values } from '../web/form.ts'
import { partsShared } from '../wellness-plans/shared-facts.ts'
import { alertPageFacts } from './page-facts.ts'
import { oneAlert, type AlertRow } from './queries.ts'
import { planRows } from './relief-form.ts'
import { ownerOptions } from './relief-facts.ts'
import { stanceOf } from './stances.ts'

type Filled = { values: Values; errors: FieldError[] }

/** What to take into the room, for whoever answers an open alert; null for everybody else. */
export async function sheetFacts(
  view: View,
  alert: string,
  filled: Filled,
): Promise<SheetFacts | null> {
  const row = await oneAlert(view, { alert })
  if (!row || row.state === 'closed' || stanceOf(row, view.who.person) !== 'lead') return null
  const page = await alertPageFacts(view, alert)
  if (!page) return null
  const team = row.kind === 'team'
  return {
    ...filled,
    page,
    mayKeep: row.acknowledged_at !== null,
    plan: row.person_id ? await partsShared(view, row.person_id) : [],
    prompts: areas.map(({ name, asks, looksAt }) => ({ name, asks: team ? [looksAt] : asks })),
    promised: await promisedBefore(view, row),
    owners: await ownerOptions(view, row),
    rows: planRows,
    propose: await proposalFor(view, row),
  }
}

/** What was promised about this worker and is still open, from anywhere but this alert. */
async function promisedBefore(view: View, { id, person_id: worker }: AlertRow) {
  if (worker === null) return []
  const rows = await promisesAbout(view, worker)
  return actionLines(
    view,
    rows.filter(({ alert_id: alert }) => alert !== id),
  )
}

/** A new agreement is proposed by a lead of this very job. */
async function proposalFor(view: View, { person_id: worker, employment_id: job }: AlertRow) {
  if (worker === null || job === null) return null
  const beside = await besideTheJob(view, job)
  const leads = beside.some(({ id, kind }) => id === view.who.person && kind === 'line')
  return leads ? `/people/${worker}/agreement/proposals/new?employment=${job}` : null
}
