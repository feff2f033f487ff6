import type { CarryingFacts } from '../../views/debriefs/carrying-page.tsx'
import type { ItemFormFacts } from '../../views/debriefs/item-form.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { catalogue } from '../alerts/catalogue.ts'
import { openAlerts } from '../alerts/queries.ts'
import type { AlertCode } from '../alerts/types.ts'
import { filtersFrom } from '../holdings/filters.ts'
import { ownHoldings } from '../holdings/queries.ts'
import { isAlone } from '../load/rules.ts'
import { weekOf } from '../time/london.ts'
import { sayWhen } from '../time/words.ts'
import { notBroughtYet, offerable, ownJobFor, saidCarrying } from './carrying-queries.ts'
import { itemsOnTheTable, type Debrief } from './queries.ts'
import { bringsFrom, isEarly, mayBring } from './rules.ts'

const nameOf = (code: string | null) => catalogue[code as AlertCode].name

/** What people bring, as far as this reader sees it, and what the reader could bring. */
export async function carryingFacts(
  view: View,
  debrief: Debrief,
  typed: Typed,
): Promise<CarryingFacts> {
  const [items, waiting, form, offers] = await Promise.all([
    itemsOnTheTable(view, debrief),
    notBroughtYet(view, debrief.team_id),
    itemFormFacts(view, debrief, typed),
    debrief.i_lead ? offerable(view, { team: debrief.team_id }) : [],
  ])
  const me = view.who.person
  return {
    id: debrief.id,
    early: isEarly(debrief),
    from:
      debrief.state === 'planned' && !form ? sayWhen(bringsFrom(debrief.held_on), view.who) : null,
    mine: items.filter(({ isMine }) => isMine).map(lineOf),
    others: items
      .filter(({ isMine }) => !isMine)
      .map((it) => ({ ...lineOf(it), who: it.person ?? 'A colleague' })),
    kept: waiting.filter((it) => it.person_id === me && it.offered_by === null).map(lineOf),
    offered: waiting
      .filter((it) => it.person_id === me && it.offered_by !== null)
      .map((it) => ({ ...lineOf(it), by: it.offerer ?? 'Your lead' })),
    asked: waiting
      .filter((it) => it.person_id !== me)
      .map((it) => ({ words: it.words, who: it.person ?? 'A colleague' })),
    form,
    toOffer: offers.map(({ id, code, name }) => ({
      href: `/debriefs/${debrief.id}/offers/new?alert=${id}`,
      words: `${name}: ${nameOf(code)}`,
    })),
  }
}

type Row = { id: string; words: string; version: number; answer: string | null }

const lineOf = ({ id, words, version, answer }: Row) => ({
  id,
  words,
  version,
  answered: answer !== null,
})

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

/** Alerts a lead can ask about, as options, and the words each one starts with. */
export async function offerFacts(view: View, debrief: Debrief) {
  const rows = debrief.i_lead ? await offerable(view, { team: debrief.team_id }) : []
  return {
    alerts: rows.map(({ id, code, name }) => ({ value: id, label: `${name}: ${nameOf(code)}` })),
    names: new Map(rows.map(({ id, code }) => [id, nameOf(code)])),
  }
}
