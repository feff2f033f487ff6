import type { HistoryCell, HistoryFacts } from '../../src/agreements/history.ts'
import type { Place } from '../../src/agreements/places.ts'
import type { ReviewFact } from '../../src/agreements/review-queries.ts'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Reviews } from './reviews.tsx'

type HistoryPageProps = {
  shell: Shell
  place: Place
  facts: HistoryFacts
  reviews: ReviewFact[]
  page: number
  pages: number
}

/** Every version side by side, newest first. */
export function HistoryPage({ shell, place, facts, reviews, page, pages }: HistoryPageProps) {
  const { versions, rows } = facts
  const at = `${place.base}/history?employment=${place.employment}`
  return (
    <Page shell={shell} title="Agreement, every version" wide>
      <BackLink href={place.base}>{place.isMine ? 'My agreement' : 'Agreement'}</BackLink>
      <h1>Every version</h1>
      <p class="lead">
        {place.isMine ? 'You' : place.personName} and {place.organisation}, newest first. Nothing
        signed is ever edited. A number such as 12 to 15 is near from 12 and at most 15.
      </p>
      {versions.length === 0 ? (
        <EmptyState title="There are no versions yet." />
      ) : (
        <Table
          caption="Versions side by side"
          hideCaption
          head={[
            { label: 'Element' },
            ...versions.map(({ number }) => ({ label: `Version ${number}` })),
          ]}
          rows={[
            ['Read or print', ...versions.map((version) => <WholeLink {...version} />)],
            ...rows.map(({ name, cells }) => [name, ...cells.map((cell) => <Cell cell={cell} />)]),
          ]}
        />
      )}
      <Reviews reviews={reviews} />
      <Pager page={page} pages={pages} href={(other) => `${at}&page=${other}`} />
    </Page>
  )
}

const WholeLink = ({ id, number }: { id: string; number: number }) => (
  <a href={`/agreements/${id}`}>Version {number} whole</a>
)

function Cell({ cell }: { cell: HistoryCell }) {
  return (
    <div>
      {cell.lines.map((line) => (
        <div>{line}</div>
      ))}
      {cell.changed && <Tag>changed</Tag>}
    </div>
  )
}
