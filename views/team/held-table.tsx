import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Alongside } from './alongside.tsx'
import type { PersonPart } from './person-page.tsx'

/** The people one worker holds, longest first: label and ref, never a note. */
export function HeldTable({ part }: { part: PersonPart }) {
  const all = part.sees === 'all'
  const head = [
    { label: 'Person held' },
    { label: 'Held for' },
    { label: 'How long' },
    { label: 'Points', numeric: true },
    ...(all ? [{ label: 'Sessions', numeric: true }] : []),
    { label: 'Look again' },
    { label: 'Risk' },
    { label: 'Alongside' },
  ]
  const rows = part.held.map((line) => [
    <>
      <a href={`/holdings/${line.id}`}>{line.label}</a> <span class="hint">{line.ref}</span>
    </>,
    line.why,
    line.weeks,
    line.points === null ? 'Paused' : `${line.points}`,
    ...(all ? [`${line.sessions ?? 0}`] : []),
    line.look.late ? <Tag>{line.look.words}</Tag> : line.look.words,
    line.risk ? <Tag>{line.risk}</Tag> : 'None known',
    <Alongside names={line.alongside} alone={line.alone} />,
  ])
  return (
    <div class="team">
      <Table caption={`People held, ${part.place}`} hideCaption head={head} rows={rows} />
    </div>
  )
}
