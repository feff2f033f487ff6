import type { HoldingPageFacts } from '../../views/holdings/holding-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { factsOf } from '../load/facts.ts'
import {
  defaultWeights,
  isAlone,
  pointsInWords,
  type PointPart,
  spanWeeks,
  type HoldingFacts,
} from '../load/rules.ts'
import { sayShortDay, sayWeeks, sayWhen } from '../time/words.ts'
import { tagsOf } from './facts.ts'
import { changesOf, holdingContacts, type FoundHolding } from './queries.ts'
import { coHolderFacts, isBeside, isShared } from './co-holder-facts.ts'
import { coHolders } from './co-holder-queries.ts'
import { sayChange } from './say-change.ts'
import * as words from './words.ts'

/** One holding in finished words, as far as this reader may see it. */
export async function holdingPageFacts(
  view: View,
  holding: FoundHolding,
): Promise<HoldingPageFacts> {
  const { today, now, person } = view.who
  const mine = holding.person_id === person
  const [contacts, changes, alongside] = await Promise.all([
    holdingContacts(view, holding),
    changesOf(view, { holding: holding.id }),
    coHolders(view, holding),
  ])
  const beside = alongside.filter((each) => isBeside(each, now))
  const sessions = contacts.filter(({ medium }) => medium !== 'message').length
  const facts = factsOf(
    {
      ...holding,
      contacts: sessions,
      co_holders: alongside.filter((each) => isShared(each, now)).length,
      spoken_on: latest(beside.map((each) => each.spoken_on)),
    },
    today,
  )
  const tags = tagsOf({ ...holding, facts }, today)
  return {
    id: holding.id,
    label: holding.label,
    ref: holding.ref,
    version: holding.version,
    mine,
    holder: mine ? null : holding.holder,
    whoSees: await whoSees(view, 'holding', holding.employment_id),
    tags,
    alone: holding.ended_on === null && isAlone(facts, { today }),
    rows: rowsOf(holding, facts, today),
    note: holding.note,
    coHolders: coHolderFacts(alongside, { who: view.who, open: holding.ended_on === null }),
    ended: holding.ended_on
      ? {
          words: `${words.endReasonWords[holding.end_reason ?? 'other']}, on ${sayShortDay(holding.ended_on)}.`,
          wayBack: holding.way_back,
        }
      : null,
    timeline: [
      ...contacts.map((contact) => ({
        at: contact.at,
        when: sayWhen(contact.at, { now }),
        what: `${words.mediumWords[contact.medium]}, ${contact.minutes} minutes${contact.out_of_hours ? ', out of hours' : ''}`,
        ...(contact.note ? { detail: contact.note } : {}),
        ...(mine ? { href: `/holdings/${holding.id}/contacts/${contact.id}` } : {}),
      })),
      ...changes.map((change) => ({
        at: change.at,
        when: sayWhen(change.at, { now }),
        what: sayChange(change),
        ...(change.by ? { by: change.by } : {}),
      })),
    ].toSorted((a, b) => b.at.localeCompare(a.at)),
  }
}

const latest = (days: (string | null)[]) =>
  days.reduce((so, day) => (so === null || (day !== null && day > so) ? day : so), null)

const sayParts = (parts: PointPart[]) =>
  parts.length === 1 ? parts[0]!.why : parts.map(({ why, points }) => `${why} ${points}`).join(', ')

function rowsOf(holding: FoundHolding, facts: HoldingFacts, today: string) {
  const parts = pointsInWords(facts, { today, weights: defaultWeights })
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  const functions = Object.entries(words.functionWords)
    .filter(([name]) => holding[`for_${name as keyof typeof words.functionWords}`])
    .map(([, say]) => say)
  const reasons = Object.entries(words.reasonWords)
    .filter(([name]) => holding[name as keyof typeof words.reasonWords])
    .map(([, say]) => say)
  const optional = (key: string, value: string | null | false) => (value ? [{ key, value }] : [])
  return [
    {
      key: 'Held since',
      value: `${sayShortDay(holding.held_since)} (${sayWeeks(spanWeeks(facts, { today }))})`,
    },
    { key: 'How', value: functions.join('. ') },
    ...optional('Why', reasons.join('. ')),
    {
      key: 'Points',
      value: `${points === 1 ? '1 point' : `${points} points`}: ${sayParts(parts)}`,
    },
    { key: 'Sessions used', value: String(facts.sessions) },
    { key: 'Risk', value: words.riskWords[holding.risk] },
    ...optional('Waiting for', holding.waiting_for !== 'none' && waiting(holding)),
    ...optional('How it is going', holding.progress && words.progressWords[holding.progress]),
    ...optional('Way of working', holding.approach && words.approachWords[holding.approach]),
    ...optional('Limits explained', holding.limits_explained === 1 && 'Yes'),
    ...optional('Passed on by', sentBy(holding)),
    ...optional('Look again on', holding.next_review_on && sayShortDay(holding.next_review_on)),
  ]
}

const sentBy = ({ referrer_role: role }: FoundHolding) =>
  role !== null && words.referrerWords[role as keyof typeof words.referrerWords]

const waiting = ({ waiting_for, waiting_since }: FoundHolding) =>
  `${words.waitingForWords[waiting_for]}${waiting_since ? `, since ${sayShortDay(waiting_since)}` : ''}`
