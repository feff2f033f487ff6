import type { ActionLine } from '../../views/actions/action-list.tsx'
import type { ActionPageFacts } from '../../views/actions/action-page.tsx'
import type { ActionsFacts } from '../../views/actions/actions-page.tsx'
import type { View } from '../access/view.ts'
import { londonDay } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import {
  pageSize,
  promisesAboutMe,
  promisesByMe,
  promisesOver,
  promisesToMe,
  type FoundAction,
} from './queries.ts'
import { lateDays, mayReopen } from './rules.ts'
import { areaWords } from './words.ts'

/** Promises by the reader, to them and about them, and what is over. */
export async function actionsFacts(view: View, page: number): Promise<ActionsFacts> {
  const [byMe, toMe, aboutMe, over] = await Promise.all([
    promisesByMe(view),
    promisesToMe(view),
    promisesAboutMe(view),
    promisesOver(view, page),
  ])
  return {
    byMe: actionLines(view, byMe),
    toMe: actionLines(view, toMe),
    aboutMe: actionLines(view, aboutMe),
    over: actionLines(view, over),
    page,
    pages: Math.max(1, Math.ceil(Number(over[0]?.of ?? 0) / pageSize)),
  }
}

/** Promises as lines of any page: words, days and what this reader may press. */
export const actionLines = (view: View, rows: FoundAction[]): ActionLine[] =>
  rows.map((row) => actionLine(view, row))

export function actionLine({ who }: View, row: FoundAction): ActionLine {
  const { person: me, today } = who
  const mine = row.owner_id === me
  return {
    id: row.id,
    version: row.version,
    what: row.what,
    who: sayWho(row, me),
    due: sayShortDay(row.due_on),
    late: sayLate(lateDays(row, { today })),
    first: row.first_due_on === row.due_on ? null : sayShortDay(row.first_due_on),
    from: fromWhere(row),
    organisation: row.on_organisation === 1,
    status: row.status,
    ended: sayEnded(row, me),
    reason: row.reason,
    mine,
  }
}

/** 'You promised Sam Okafor', 'Priya Shah promised you', 'Priya Shah', '…, about Sam Okafor'. */
function sayWho(row: FoundAction, me: string): string {
  const owner = row.owner_id === me ? 'You' : (row.owner ?? 'Someone')
  const to = row.for_id === me ? 'you' : (row.to ?? 'someone')
  const promised =
    row.for_id === null || row.for_id === row.owner_id ? owner : `${owner} promised ${to}`
  const told = row.person_id === null || [row.owner_id, row.for_id, me].includes(row.person_id)
  return told ? promised : `${promised}, about ${row.about ?? 'someone'}`
}

/** '1 day late', '3 weeks late' from a fortnight on; null while it is not late. */
export function sayLate(days: number): string | null {
  if (days === 0) return null
  if (days >= 14) return `${Math.floor(days / 7)} weeks late`
  return days === 1 ? '1 day late' : `${days} days late`
}

/** Nothing where the page is the place itself. */
function fromWhere(row: FoundAction): ActionLine['from'] {
  if (row.alert_id && row.alert !== undefined) {
    return { words: 'From an alert', href: row.alert && `/alerts/${row.alert}` }
  }
  if (row.debrief_id && row.debrief !== undefined) {
    return { words: 'From a debrief', href: row.debrief && `/debriefs/${row.debrief}` }
  }
  if (row.session_id && row.session !== undefined) {
    const href = row.session && `/supervision/sessions/${row.session}`
    return { words: 'From supervision', href }
  }
  if (!row.assessment_id || row.assessment === undefined) return null
  const area = row.area ? `, ${areaWords[row.area].toLowerCase()}` : ''
  const href = row.assessment && `/stress-assessments/${row.assessment}`
  return { words: `From a stress assessment${area}`, href }
}

function sayEnded({ status, ended_at: at, ended_by: by, ender }: FoundAction, me: string) {
  if (status === 'open' || at === null) return null
  const name = by === me ? 'you' : (ender ?? 'someone')
  return `${status === 'done' ? 'Done' : 'Dropped'} ${sayShortDay(londonDay(at))} by ${name}`
}

/** One promise with everything its reader can do about it. */
export function actionPageFacts(view: View, row: FoundAction): ActionPageFacts {
  const { person: me, today } = view.who
  const line = actionLine(view, row)
  const open = row.status === 'open'
  const takesPart = line.mine || row.for_id === me
  const ended = row.ended_at && londonDay(row.ended_at)
  return {
    ...line,
    may: {
      finish: open && line.mine,
      move: open && line.mine,
      drop: open && takesPart,
      reopen: line.mine && ended !== null && mayReopen(ended, { today }),
    },
    whoSees: sayReaders(row, me),
  }
}

/** Whoever promised, whoever waits for it, and the readers of where it came from. */
function sayReaders(row: FoundAction, me: string): string {
  const people = [
    ...(row.owner_id === me ? [] : [row.owner ?? 'whoever promised it']),
    ...(row.for_id === null || row.for_id === me ? [] : [row.to ?? 'whoever it is for']),
    ...(row.person_id === null || row.person_id === me ? [] : [row.about ?? 'whom it is about']),
  ]
  const source = row.alert_id
    ? ['everyone who reads the alert']
    : row.debrief_id
      ? ['everyone who sits in the debrief']
      : row.assessment_id
        ? ['the lead and manager of the team']
        : []
  const all = [...new Set([...people, ...source])]
  if (all.length === 0) return 'Only you'
  return [['You', ...all.slice(0, -1)].join(', '), all.at(-1)].join(' and ')
}
