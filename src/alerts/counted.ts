import type { CountedItem } from '../../views/alerts/alert-why.tsx'
import type { View } from '../access/view.ts'
import { weeksBetween } from '../time/london.ts'
import { sayDay, sayShortDay, sayWeeks, sayWhen } from '../time/words.ts'
import { catalogue } from './catalogue.ts'
import { actionItems } from './counted-actions.ts'
import { carriedItems, missedItems } from './counted-debriefs.ts'
import { countedContacts, countedHoldings, countedJobs, countedWeeks } from './counted-queries.ts'
import { contractItems, sessionItems } from './counted-sessions.ts'
import type { AlertRow } from './queries.ts'
import type { Stance } from './stances.ts'
import type { AlertCode } from './types.ts'

type Row = Pick<
  AlertRow,
  'id' | 'code' | 'kind' | 'cause_key' | 'person' | 'took' | 'employment_id'
>
type Asked = { view: View; row: Row; mine: boolean; whole: boolean }

/** The list that was counted, each with the place where it can be put right. */
export async function countedItems(view: View, row: Row, stance: Stance): Promise<CountedItem[]> {
  const { counts } = catalogue[row.code as AlertCode]
  const mine = stance === 'worker'
  const asked = { view, row, mine, whole: mine || (stance === 'lead' && !row.took) }
  if (counts === 'holding') return holdingItems(asked)
  if (counts === 'contact') return contactItems(asked)
  if (counts === 'week') return weekItems(asked)
  if (counts === 'action') return actionItems(view, row)
  if (counts === 'item') return carriedItems(view, row)
  if (counts === 'debrief') return missedItems(view, row)
  if (counts === 'session') return sessionItems(view, row)
  if (counts === 'contract') return contractItems(view, row)
  return counts === 'employment' ? jobItems(asked) : []
}

/** How a wrong figure is put right; null where nothing was counted. */
export function wayRight({ code }: Pick<AlertRow, 'code'>): string | null {
  const { counts } = catalogue[code as AlertCode]
  if (counts === null || ['action', 'item', 'debrief'].includes(counts)) return null
  return counts === 'week'
    ? 'Is something wrong here? Open the week above and put it right at its source. A week that was counted stays as it was, and the next one follows.'
    : 'Is something wrong here? Put it right at its source: open the name above and change it. The count follows at once.'
}

async function holdingItems({ view, row, mine, whole }: Asked): Promise<CountedItem[]> {
  const rows = await countedHoldings(view, row.id)
  return rows.map((held) =>
    held.held_since === null
      ? { name: unseen(row, whole), detail: '', href: null }
      : {
          name: held.label ?? held.ref ?? '',
          detail: [
            ...(row.kind === 'team' ? [`held by ${held.holder ?? 'somebody'}`] : []),
            `${held.ref}, held since ${sayShortDay(held.held_since)}`,
            sayWeeks(weeksBetween(held.held_since, view.who.today)),
            ...sayWhy(row, held),
          ].join(', '),
          href: `/holdings/${held.record_id}`,
          act: mine ? nextFor(row, held.record_id) : null,
        },
  )
}

/** The worker and their lead read the whole list: what they do not see has left it. */
function unseen({ kind, person }: Row, whole: boolean) {
  if (kind === 'team') return 'Somebody held in the team'
  return whole ? 'Someone no longer on the list' : `Someone ${person} holds`
}

type Held = Awaited<ReturnType<typeof countedHoldings>>[number]

function sayWhy({ code }: Row, { next_review_on: review, progress_since: stuck }: Held): string[] {
  if (code === 'REVIEW_LATE' && review) return [`review was due ${sayShortDay(review)}`]
  if (code === 'STUCK' && stuck) return [`stuck since ${sayShortDay(stuck)}`]
  return []
}

const next: Partial<Record<AlertCode, [page: string, label: string]>> = {
  SESSIONS: ['stretches/new', 'Say what more sessions are for'],
  SESSIONS_REVIEW: ['reviews/new', 'Look at it again'],
  REVIEW_LATE: ['reviews/new', 'Do the review'],
  DEPENDENCY: ['step-down', 'Plan the next steps'],
}

function nextFor({ code }: Row, holding: string) {
  const found = next[code as AlertCode]
  return found ? { href: `/holdings/${holding}/${found[0]}`, label: found[1] } : null
}

async function contactItems({ view, row, mine }: Asked): Promise<CountedItem[]> {
  const rows = await countedContacts(view, row.id)
  return rows.map(({ id, holding_id: holding, label, at, minutes }) => ({
    name: label ?? 'A contact',
    detail: `${sayWhen(at, { now: view.who.now })}, ${minutes} minutes`,
    href: mine ? `/holdings/${holding}/contacts/${id}` : `/holdings/${holding}`,
  }))
}

async function weekItems({ view, row, mine }: Asked): Promise<CountedItem[]> {
  const [metric, page] = row.code === 'SHARE' ? ['share', '/contacts'] : ['community', '/time']
  const rows = await countedWeeks(view, { alert: row.id, metric: metric! })
  return rows.map(({ record_id: week, value }) => ({
    name: `Week from ${sayDay(week)}`,
    detail: value === null ? '' : `${value}%, over the four weeks until then`,
    href: mine ? `${page}?week=${week}` : null,
  }))
}

/** Names only for a lead of theirs; others see that it is half the team or more. */
async function jobItems({ view, row }: Asked): Promise<CountedItem[]> {
  const rows = await countedJobs(view, { alert: row.id })
  return rows.map(({ person_id: person, name }) => ({
    name,
    detail: '',
    href: `/people/${person}`,
  }))
}
