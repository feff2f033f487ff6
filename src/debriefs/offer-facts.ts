import type { View } from '../access/view.ts'
import { catalogue } from '../alerts/catalogue.ts'
import type { AlertCode } from '../alerts/types.ts'
import { offerable } from './carrying-queries.ts'
import type { Debrief } from './queries.ts'

/** What an alert is called. */
export const nameOf = (code: string | null) => catalogue[code as AlertCode].name

/** Alerts a lead can ask about, as options, and the words each one starts with. */
export async function offerFacts(view: View, debrief: Debrief) {
  const rows = debrief.i_lead ? await offerable(view, { team: debrief.team_id }) : []
  return {
    alerts: rows.map(({ id, code, name }) => ({ value: id, label: `${name}: ${nameOf(code)}` })),
    names: new Map(rows.map(({ id, code }) => [id, nameOf(code)])),
  }
}
