import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

export type SharedLine = {
  id: string
  label: string
  ref: string
  risk: { words: string; any: boolean }
  holder: { id: string; name: string }
  /** Second names with who they are and when they last spoke; empty when there is none. */
  beside: string[]
  /** Why this counts as held alone; null when it does not. */
  alone: string | null
  since: string
  /** Where a question about them waits for the reader's answer. */
  advice: string | null
}

export type SharedFacts = {
  lines: SharedLine[]
  show: 'risk' | 'practice' | 'all'
  page: number
  pages: number
}

/** People held at risk, or together with the practice: what a clinical lead is asked to know. */
export function SharedHoldingsPage({ shell, facts }: { shell: Shell; facts: SharedFacts }) {
  const { lines, show, page, pages } = facts
  return (
    <Page shell={shell} title="Shared holding" wide>
      <h1>Shared holding</h1>
      <p>
        People held who are at risk, or who the practice holds too. Everyone here needs a second
        name.
      </p>
      <Filters show={show} />
      {lines.length === 0 ? <Nobody show={show} /> : <SharedTable lines={lines} />}
      <Pager page={page} pages={pages} href={(to) => `/shared-holdings?show=${show}&page=${to}`} />
      <p class="hint">Notes and contacts stay with the worker and their lead.</p>
    </Page>
  )
}

const filters = { all: 'Everyone', risk: 'At risk', practice: 'Held with the practice' } as const

const Filters = ({ show }: { show: SharedFacts['show'] }) => (
  <nav class="buttons" aria-label="Which of them">
    {Object.entries(filters).map(([each, words]) => (
      <a
        class="button quiet"
        href={`/shared-holdings?show=${each}`}
        aria-current={each === show ? 'page' : undefined}
      >
        {words}
      </a>
    ))}
  </nav>
)

const nobody = {
  all: 'Nobody is held at risk or with the practice just now.',
  risk: 'Nobody is held at risk just now.',
  practice: 'Nobody is held together with the practice just now.',
} as const

const Nobody = ({ show }: { show: SharedFacts['show'] }) => (
  <EmptyState title={nobody[show]}>
    <p>When someone is, you see them here, with who holds them.</p>
  </EmptyState>
)

export function SharedTable({ lines }: { lines: SharedLine[] }) {
  return (
    <Table
      caption="People held at risk or with the practice"
      hideCaption
      head={[
        { label: 'Person held' },
        { label: 'Risk' },
        { label: 'Held by' },
        { label: 'Who stands alongside' },
        { label: 'Since' },
      ]}
      rows={lines.map((line) => [
        <>
          <a href={`/holdings/${line.id}`}>{line.label}</a> <span class="hint">{line.ref}</span>
        </>,
        line.risk.any ? <Tag>{line.risk.words}</Tag> : line.risk.words,
        <a href={`/people/${line.holder.id}`}>{line.holder.name}</a>,
        <Beside line={line} />,
        line.since,
      ])}
    />
  )
}

/** Who holds what beside the worker, and a word when risk is still held alone. */
const Beside = ({ line: { label, beside, alone, advice } }: { line: SharedLine }) => (
  <div>
    {beside.map((words) => (
      <div>{words}</div>
    ))}
    {beside.length === 0 && alone === null && 'Nobody yet'}
    {alone && <Tag tone="strong">{alone}</Tag>}
    {advice && (
      <div>
        <a href={advice}>
          Answer the question<span class="unseen"> about {label}</span>
        </a>
      </div>
    )}
  </div>
)
