import type { ItemFormFacts } from '../../views/debriefs/item-form.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { openAlerts } from '../alerts/queries.ts'
import { filtersFrom } from '../holdings/filters.ts'
import { ownHoldings } from '../holdings/queries.ts'
import { isAlone } from '../load/rules.ts'
import { weekOf } from '../time/london.ts'
import { ownJobFor, saidCarrying } from './carrying-queries.ts'
import { nameOf } from './offer-facts.ts'
import type { Debrief } from './queries.ts'
import { isEarly, mayBring } from './rules.ts'

/** The form for something of one's own; null when it is too early, over, or not theirs to bring. */
export async function itemFormFacts(
  view: View,
  debrief: Debrief,
  typed: Typed,
): Promise<ItemFormFacts | null> {
  const { id, team_id: team, organisation_id: organisation, kind } = debrief
  if (kind === 'quarterly' || !mayBring(debrief, view.who)) return null
  const job = await ownJobFor(view, { team, organisation })
  if (!job) return null
  const [held, alerts, carrying, sees] = await Promise.all([
    ownHeld(view),
    openAlerts(view, {}),
    saidCarrying(view, { week: weekOf(view.who.today) }),
    whoSees(view, 'debrief_item', job.id),
  ])
  const mine = alerts.filter(({ person_id }) => person_id === view.who.person)
  return {
    action: `/debriefs/${id}/items`,
    early: isEarly(debrief),
    whoSees: sees,
    holdings: held.map((row) => ({ value: row.id, label: `${row.label} (${row.ref})` })),
    ideas: [
      ...(carrying ? [{ words: 'You said that you carry something into the weekend.' }] : []),
      ...held
        .filter(({ facts }) => isAlone(facts, view.who))
        .map((row) => ({
          words: `${row.label}: at risk, and nobody has talked it over with you`,
          href: `/debriefs/${id}/items/new?holding=${row.id}&source=risk`,
        })),
      ...mine.map((row) => ({
        words: nameOf(row.code),
        href: `/debriefs/${id}/items/new?alert=${row.id}`,
      })),
    ],
    typed,
  }
}

async function ownHeld(view: View) {
  const filters = filtersFrom(() => null)
  return ownHoldings(view, { ended: false, page: 1, filters, today: view.who.today })
}

type Asked = { holding: string | null; alert: string | null; source: string | null }

/** What a form starts with when it was opened from a holding or an alert: words to change. */
export async function startingValues(view: View, asked: Asked): Promise<Typed['values']> {
  if (asked.alert) {
    const row = (await openAlerts(view, {})).find(({ id }) => id === asked.alert)
    if (row?.person_id !== view.who.person) return {}
    return { alert: row.id, source: 'alert', words: nameOf(row.code) }
  }
  if (!asked.holding) return asked.source === 'check_in' ? { source: 'check_in' } : {}
  const held = (await ownHeld(view)).find(({ id }) => id === asked.holding)
  if (!held) return {}
  return { holding: held.id, source: asked.source === 'risk' ? 'risk' : 'own', words: held.label }
}
