import type { AlertCardFacts } from '../../views/alerts/alert-card.tsx'
import type { View } from '../access/view.ts'
import type { Instant } from '../time/types.ts'
import { londonDay } from '../time/london.ts'
import { sayWhen } from '../time/words.ts'
import { joined } from '../web/joined.ts'
import { notForLeads } from './alert-readers.ts'
import { catalogue } from './catalogue.ts'
import { markOf, toneOf } from './marks.ts'
import { noteSeen } from './note-seen.ts'
import { progressOf } from './progress.ts'
import { myLeads, openAlerts, type AlertRow } from './queries.ts'
import { alsoBonded, besidesTheLead, type AlsoBonded } from './readers.ts'
import { stageOf } from './stages.ts'
import { stanceOf, type Stance } from './stances.ts'
import { isSameDay, offeredTalk } from './talk-times.ts'
import type { AlertCode } from './types.ts'
import { waitsSince } from './waits-since.ts'
import { waysOn } from './ways-on.ts'

type CardReader = Stance

/**
 * Open alerts this viewer sees as that kind of reader: their own, or others' from A to Z.
 * A page that asks for several kinds reads the rows once and hands them in.
 */
export async function alertCards(
  view: View,
  reader: { for: CardReader; rows?: AlertRow[] },
): Promise<AlertCardFacts[]> {
  const rows = reader.rows ?? (await openAlerts(view, {}))
  const chosen = rows.filter((row) => stanceOf(row, view.who.person) === reader.for)
  if (chosen.length === 0) return []
  const around = await aroundCards(view, reader.for)
  for (const row of chosen) noteSeen(view, row)
  return chosen.map((row) => cardOf(row, reader.for, around))
}

/** One open alert as a card, for a swap in place; null when this viewer has no such alert. */
export async function alertCard(view: View, id: string): Promise<AlertCardFacts | null> {
  const row = (await openAlerts(view, {})).find((each) => each.id === id)
  if (!row) return null
  noteSeen(view, row)
  const stance = stanceOf(row, view.who.person)
  return cardOf(row, stance, await aroundCards(view, stance))
}

/** Names of the people who lead each of the viewer's own employments, ready for a sentence. */
export async function leadNames(view: View): Promise<Map<string, string>> {
  const rows = await myLeads(view, {})
  const byEmployment = Map.groupBy(rows, (row) => row.employment_id)
  return new Map([...byEmployment].map(([id, leads]) => [id, joined(leads.map((it) => it.name))]))
}

type Around = { leads: Map<string, string>; now: Instant }
type AroundCards = Around & { bonds: AlsoBonded; me: string }

async function aroundCards(view: View, stance: Stance): Promise<AroundCards> {
  const leads = stance === 'worker' ? await leadNames(view) : new Map<string, string>()
  const bonds = stance === 'lead' ? await alsoBonded(view) : []
  return { leads, bonds, now: view.who.now, me: view.who.person }
}

function cardOf(row: AlertRow, stance: Stance, around: AroundCards): AlertCardFacts {
  const { now } = around
  const stage = stageOf(row, londonDay(now))
  const { name } = catalogue[row.code as AlertCode]
  const since = stance === 'worker' ? row.raised_at : waitsSince(row)
  return {
    id: row.id,
    heading: stance === 'worker' ? name : `${row.person}: ${lowerFirst(name)}`,
    words: wordsFor(row, stance, around),
    progress: progressOf(row, stance, now),
    mark: markOf(row, stance),
    tone: toneOf(row),
    asksToday: isSameDay(row),
    stage,
    since: `Since ${sayWhen(since, { now })}`,
    ways: waysOn(row, stance, stage),
    answer: asksTalk(row, stance) && stage === 'waiting' ? answerTo(row, around) : null,
    ring: row.code === 'HELP_NOW' && asksAnswer(row, stance) && stage === 'waiting',
    notice: row.level === 'notice',
  }
}

/** What the catalogue says about this alert to this reader (experience.md 4). */
export function wordsFor(row: AlertRow, stance: Stance, { leads, now }: Around): string {
  const entry = catalogue[row.code as AlertCode]
  const facts = {
    worker: row.person,
    lead: hearerOf(row, leads),
    value: row.value ?? 0,
    near: row.near,
    past: row.past,
    visibleSay: sayVisible(row, now),
  }
  if (stance === 'manager') {
    if (entry.toManager) return entry.toManager(facts)
    return `This is well past what was agreed with ${row.person}. Their lead can see it too. Ask what would help.`
  }
  return stance === 'worker' ? entry.toWorker(facts) : entry.toLead(facts)
}

/** Whom the worker is told of: their lead, whoever was asked, or null for their manager. */
export function hearerOf(
  { kind, code, asked, employment_id: employment }: AlertRow,
  leads: Map<string, string>,
): string | null {
  if (kind === 'contact') return asked
  if (notForLeads.includes(code)) return null
  const lead = leads.get(employment ?? '') ?? null
  return lead && code === 'SUPERVISION_GAP' ? `${lead} and your manager` : lead
}

function sayVisible({ worker_only: only, visible_at: visible }: AlertRow, now: Instant) {
  if (only === 1 || visible === null) return ''
  return visible <= now ? 'when they next look' : sayWhen(visible, { now })
}

function answerTo(row: AlertRow, { bonds, now, me }: AroundCards): AlertCardFacts['answer'] {
  const standIn = row.wanted_from === me ? row.back_up : row.asked
  const asked = row.kind === 'contact' && standIn !== null ? [standIn] : []
  const whoSees = besidesTheLead(row, bonds, asked)
  return { version: row.version, ...offeredTalk(now, { sameDay: isSameDay(row) }), whoSees }
}

/** A notice is to know about; nobody owes it an answer. */
export const asksAnswer = ({ level }: Pick<AlertRow, 'level'>, stance: Stance) =>
  stance === 'lead' && level !== 'notice'

/** Whoever needs help now is rung; no time is chosen first. */
export const asksTalk = (row: Pick<AlertRow, 'code' | 'level'>, stance: Stance) =>
  row.code !== 'HELP_NOW' && asksAnswer(row, stance)

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
