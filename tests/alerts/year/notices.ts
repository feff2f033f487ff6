import type { TestParts } from '../../support/parts.ts'
import { wall } from './calendar.ts'
import type { Follows, Happening } from './story.ts'
import type { Team } from './team.ts'

/** One notice: who is told of what, from when, and how urgently. */
export type Notice = {
  to: string
  what: string
  about: string
  from: string
  urgency: string
  made: string
  /** Of one's own alert, of an answer, of what asks for nothing: told once. */
  once: boolean
  /** What has to be so for it to wait still: the alert unanswered, or passed up to this person. */
  waits: 'answer' | 'own' | 'passed' | 'always'
  /** When a promise was kept, and asks for nothing more. */
  until?: string
  of: Follows
}

/** 'lyn CASES ana from 2026-04-07 09:00, digest (2026-04-02 14:00)' */
export const say = ({
  to,
  what,
  about,
  from,
  urgency,
  made,
}: Omit<Notice, 'once' | 'waits' | 'until' | 'of'>) =>
  `${to} ${what} ${about} from ${from}, ${urgency} (${made})`

/** Besides the lead: product.md 5.4, column "seen by". Lyn's own lead is Una. */
const alsoSees: Record<string, string[]> = {
  RISK_ALONE: ['cleo'],
  OFFLOADED: ['cleo'],
  TEAM: ['max', 'cleo'],
  DEBRIEF_MISSED: ['max'],
  SUPERVISION_CANCELLED: ['max'],
}
/** An action's owner alone hears of it; these are the manager's. */
const managers = ['STRESS_ASSESSMENT_DUE', 'SUPERVISION_SHORT', 'HOURS_LOW']
const leadsOf = ({ code, about }: Follows) =>
  managers.includes(code) ? ['max'] : [about === 'lyn' ? 'una' : 'lyn']

/** Everybody who is told of what happens to one alert, from what the catalogue and trust.md say. */
export function noticesOf(it: Follows): Notice[] {
  const passed = [...(it.passedUp ?? [])]
  const lines = it.happens.flatMap((each) => linesOf(it, each, () => passed.shift()![1]))
  return [...lines, ...(it.told ?? []).map((line) => ({ ...line, of: it }))]
}

function linesOf(it: Follows, happening: Happening, nextUp: () => string): Notice[] {
  const [made, what] = happening
  const { code, about } = it
  const usual = { what: code, about, from: made, made, urgency: 'digest', of: it }
  const once = { ...usual, once: true, waits: 'always' as const }
  const worker = about === 'team' ? [] : [about]
  const isHelp = code === 'HELP_NOW'
  if (what === 'escalated') {
    const urgency = isHelp ? 'now' : 'soon'
    const asks = { ...usual, once: false, waits: 'passed' as const }
    return [{ ...asks, to: nextUp(), what: 'UNANSWERED', urgency }]
  }
  if (what === 'acknowledged') {
    const urgency = isHelp ? 'soon' : 'digest'
    return worker.map((to) => ({ ...once, to, what: 'ACKNOWLEDGED', urgency }))
  }
  if (what === 'settlement_proposed') return [{ ...once, to: it.otherSide!, what: 'SETTLEMENT' }]
  const unanswered = worker.map((to) => ({ ...once, to, what: 'UNANSWERED' }))
  if (what === 'nobody_left') return unanswered
  const answer = { ...usual, once: false, waits: 'answer' as const }
  if (what === 'not_answered') {
    return [...unanswered, ...asked(it).map((to) => ({ ...answer, to, urgency: 'soon' }))]
  }
  // Well past is a level of its own on points: everybody hears, and the manager besides.
  const further = ['raised', 'reopened', 'level_rose'].includes(what)
  if (isHelp || !(further || (what === 'joined' && isNewForManager(it, happening)))) return []
  const own = { ...usual, once: true, waits: 'own' as const }
  const hears = code === 'CONTACT_WANTED' ? [] : worker
  return [...hears.map((to) => ({ ...own, to })), ...others(it, happening, answer)]
}

const asked = ({ askedFor }: Follows) => askedFor ?? []

const managerIn = (stands: string) => /manager (\S+ \S+?)(?:,|$)/.exec(stands)?.[1]

/** The manager hears, where the line before did not say so yet. */
function isNewForManager({ happens }: Follows, happening: Happening) {
  const before = happens[happens.indexOf(happening) - 1]
  return before && !managerIn(before[2]) && managerIn(happening[2]) !== undefined
}

/** From when the lead saw it first in this life of the alert. */
const seenIn = ({ happens }: Follows, happening: Happening) =>
  happens
    .slice(0, happens.indexOf(happening) + 1)
    .map(([, , stands]) => /seen (\S+ \S+?)(?:,|$)/.exec(stands)?.[1])
    .findLast((seen) => seen !== undefined)

function others(it: Follows, happening: Happening, answer: Omit<Notice, 'to'>): Notice[] {
  const { code } = it
  const [made, , stands] = happening
  if (code === 'FELT_HEAVY') return asked(it).map((to) => ({ ...answer, to }))
  if (code === 'CONTACT_WANTED') {
    const urgency = stands.startsWith('past') ? 'soon' : 'digest'
    return asked(it).map((to) => ({ ...answer, to, urgency }))
  }
  const seen = seenIn(it, happening)
  if (stands.includes('only the worker') || !seen) return []
  // What was shown before its time is told then; what could be seen before it rose, at once.
  const shown = it.happens.find(
    ([when, what]) => what === 'told' && when > made && when < seen,
  )?.[0]
  const from = shown ?? (seen < made ? made : seen)
  const urgency = code === 'RISK_ALONE' ? 'now' : 'digest'
  const manager = managerIn(stands)
  return [
    ...[...leadsOf(it), ...(alsoSees[code] ?? [])].map((to) => ({ ...answer, to, from, urgency })),
    ...(manager ? [{ ...answer, to: 'max', from: manager < made ? made : manager }] : []),
  ]
}

/** Every notice about an alert, in the same words. */
export async function everyNotice({ store }: TestParts, { people }: Team): Promise<string[]> {
  const names = new Map([...people].map(([name, id]) => [id, name]))
  const rows = await store.read
    .selectFrom('notice as n')
    .leftJoin('alert as a', 'a.id', 'n.about')
    .select(['n.person_id', 'n.what', 'n.from_at', 'n.made_at', 'n.urgency', 'a.id'])
    .select(['a.person_id as about'])
    // The agreements of the first morning were asked for and signed in the same minute.
    .where('n.what', '!=', 'agreement')
    .execute()
  return rows.map((row) =>
    say({
      to: names.get(row.person_id) ?? '?',
      what: row.what,
      about: row.about ? (names.get(row.about) ?? '?') : row.id ? 'team' : '-',
      from: wall(row.from_at < row.made_at ? row.made_at : row.from_at),
      urgency: row.urgency,
      made: wall(row.made_at),
    }),
  )
}
