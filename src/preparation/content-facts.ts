import type { ContentFacts, PersonFacts } from '../../views/preparation/content.tsx'
import type { View } from '../access/view.ts'
import { actionLine } from '../actions/facts.ts'
import { findAction } from '../actions/queries.ts'
import { catalogue } from '../alerts/catalogue.ts'
import { noteSeen } from '../alerts/note-seen.ts'
import { oneAlert } from '../alerts/queries.ts'
import type { AlertCode } from '../alerts/types.ts'
import { whyHeld } from '../holdings/facts.ts'
import { daysBetween } from '../time/london.ts'
import { sayWeeks } from '../time/words.ts'
import { holdingsBrought, linesBrought, type Brought } from './queries.ts'
import { wants, wantWords } from './words.ts'

/** What is brought, in finished words, as far as this reader may know of each thing. */
export async function contentFacts(view: View, preparation: Brought): Promise<ContentFacts> {
  const { items, words } = preparation
  const of = (what: Brought['items'][number]['what']) => items.filter((item) => item.what === what)
  return {
    promises: await promiseLines(view, of('action')),
    alerts: await alertLines(view, of('alert')),
    people: await peopleBrought(view, preparation, of('holding')),
    lines: await linesRead(view, preparation, of('excerpt')),
    topics: of('topic').flatMap((topic) => topic.words ?? []),
    wants: wants.filter((want) => preparation[want] === 1).map((want) => wantWords[want]),
    words,
  }
}

type Items = Brought['items']

async function promiseLines(view: View, items: Items) {
  const found = await Promise.all(items.map(({ record_id: id }) => findAction(view, id ?? '')))
  return found.flatMap((row) => {
    if (!row) return []
    const { id, what, who, due } = actionLine(view, row)
    return [{ href: `/actions/${id}`, words: what, hint: `${who}, by ${due}.` }]
  })
}

async function alertLines(view: View, items: Items) {
  const found = await Promise.all(
    items.map(({ record_id: id }) => oneAlert(view, { alert: id ?? '' })),
  )
  return found.flatMap((row) => {
    if (!row) return []
    noteSeen(view, row)
    const words = catalogue[row.code as AlertCode].name
    return [{ href: `/alerts/${row.id}`, words, hint: null }]
  })
}

/** Somebody whom this reader may not know of is only the words that were sent with them. */
async function peopleBrought(view: View, preparation: Brought, items: Items) {
  const known = new Map((await holdingsBrought(view, preparation)).map((row) => [row.id, row]))
  const { today, person } = view.who
  const isMine = preparation.person_id === person
  return items.flatMap(({ record_id: id, words }): PersonFacts[] => {
    const row = known.get(id ?? '')
    if (!row) return words === null ? [] : [{ label: null, says: null, href: null, about: words }]
    const until = row.ended_on ?? today
    const weeks = sayWeeks((daysBetween(row.held_since, until) - pausedDays(row, today)) / 7)
    const why = whyHeld(row)
    const says = `Held for ${weeks}${why && `, for ${why}`}.`
    return [{ label: row.label, says, href: isMine ? `/holdings/${row.id}` : null, about: words }]
  })
}

type Held = Awaited<ReturnType<typeof holdingsBrought>>[number]

const pausedDays = ({ paused_days: days, status, status_since: since }: Held, today: string) =>
  days + (status === 'paused' ? Math.max(0, daysBetween(since, today)) : 0)

async function linesRead(view: View, preparation: Brought, items: Items) {
  const out = new Map((await linesBrought(view, preparation)).map((row) => [row.id, row.words]))
  return items.flatMap(({ record_id: id, words }) => words ?? out.get(id ?? '') ?? [])
}
