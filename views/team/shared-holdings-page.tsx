import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Alongside } from './alongside.tsx'

export type SharedLine = {
  id: string
  label: string
  ref: string
  risk: { words: string; any: boolean }
  holder: { id: string; name: string }
  /** Second names; empty when there is none. */
  alongside: string
  /** Why this counts as held alone; null when it does not. */
  alone: string | null
  since: string
}

export type SharedFacts = { lines: SharedLine[]; page: number; pages: number }

/** People held at risk, or together with the practice: what a clinical lead is asked to know. */
export function SharedHoldingsPage({ shell, facts }: { shell: Shell; facts: SharedFacts }) {
  const { lines, page, pages } = facts
  return (
    <Page shell={shell} title="Shared holding" wide>
      <h1>Shared holding</h1>
      <p>
        People held who are at risk, or who the practice holds too. Everyone here needs a second
        name.
      </p>
      {lines.length === 0 ? (
        <EmptyState title="Nobody is held at risk or with the practice just now.">
          <p>When someone is, you see them here, with who holds them.</p>
        </EmptyState>
      ) : (
        <SharedTable lines={lines} />
      )}
      <Pager page={page} pages={pages} href={(to) => `/shared-holdings?page=${to}`} />
      <p class="hint">Notes and contacts stay with the worker and their lead.</p>
    </Page>
  )
}

export function SharedTable({ lines }: { lines: SharedLine[] }) {
  return (
    <Table
      caption="People held at risk or with the practice"
      hideCaption
      head={[
        { label: 'Person held' },
        { label: 'Risk' },
        { label: 'Held by' },
        { label: 'Alongside' },
        { label: 'Since' },
      ]}
      rows={lines.map((line) => [
        <>
          <a href={`/holdings/${line.id}`}>{line.label}</a> <span class="hint">{line.ref}</span>
        </>,
        line.risk.any ? <Tag>{line.risk.words}</Tag> : line.risk.words,
        <a href={`/people/${line.holder.id}`}>{line.holder.name}</a>,
        <Alongside names={line.alongside} alone={line.alone} />,
        line.since,
      ])}
    />
  )
}
