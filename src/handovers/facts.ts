import type { AskLine } from '../../views/components/asks.tsx'
import type { HandoverFacts, HandoversFacts } from '../../views/handovers/handover-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { sayWhen } from '../time/words.ts'
import { everyHandover, pageSize, type FoundHandover, type ListedHandover } from './queries.ts'
import { statusWords } from './words.ts'

type Part = 'asked' | 'asker' | 'lead'
type Ends = Pick<ListedHandover, 'to_id' | 'person_id'>

export const partOf = ({ to_id: to, person_id: from }: Ends, me: string): Part =>
  to === me ? 'asked' : from === me ? 'asker' : 'lead'

/** Somebody whose name this reader may not see any more. */
export const nameless = 'A colleague'

/** Every handover this reader has a part in or leads, one page of them. */
export async function handoversFacts(view: View, page: number): Promise<HandoversFacts> {
  const rows = await everyHandover(view, page)
  const of = (part: Part) =>
    rows.filter((row) => partOf(row, view.who.person) === part).map((row) => lineOf(row, view))
  return {
    ofYou: of('asked'),
    byYou: of('asker'),
    inTeam: of('lead'),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

function lineOf(row: ListedHandover, { who }: View): AskLine {
  const [from, to] = [row.holder ?? nameless, row.taker ?? nameless]
  const between = {
    asked: `${from} asks you`,
    asker: `You asked ${to}`,
    lead: `${from} asks ${to}`,
  }
  return {
    href: `/handovers/${row.id}`,
    label: row.label,
    words: `${between[partOf(row, who.person)]}, ${sayWhen(row.asked_at, { now: who.now })}`,
    status: statusWords[row.status],
    waiting: row.status === 'asked',
  }
}

/** One handover in finished words; the form's own parts are added by the route. */
export async function handoverFacts(view: View, row: FoundHandover): Promise<HandoverFacts> {
  const { person, now } = view.who
  const part = partOf(row, person)
  const [from, to] = [row.holder ?? nameless, row.taker ?? nameless]
  const asked = row.status === 'asked'
  return {
    id: row.id,
    version: row.version,
    part,
    from,
    label: row.label,
    message: row.message,
    answer: row.answer,
    rows: [
      {
        key: 'Asked by',
        value: `${part === 'asker' ? 'You' : from}, ${sayWhen(row.asked_at, { now })}`,
      },
      { key: 'Asked of', value: part === 'asked' ? 'You' : to },
      { key: 'How it stands', value: standing(row, now) },
    ],
    waiting: asked,
    ended: asked && part !== 'asked' && row.ended_on !== null,
    holding: holdingOf(row, part),
    whoSees:
      part === 'asked'
        ? `You, ${from} and their lead`
        : await whoSees(view, 'handover', row.employment_id),
  }
}

const standing = ({ status, answered_at: at }: FoundHandover, now: string) =>
  at === null ? statusWords[status] : `${statusWords[status]}, ${sayWhen(at, { now })}`

/** The way on: to the new holding for whoever took it, to the old one for the others. */
function holdingOf(row: FoundHandover, part: Part): string | null {
  if (part !== 'asked') return `/holdings/${row.holding_id}`
  return row.new_holding_id && `/holdings/${row.new_holding_id}`
}
