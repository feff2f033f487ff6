import type { Child } from 'hono/jsx'
import { addressOf, reviewWords, type Filters } from '../../src/holdings/filters.ts'
import { functionWords, intensityWords } from '../../src/holdings/words.ts'
import { Select } from '../components/choices.tsx'
import { Details, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { optionsOf } from '../components/typed.ts'
import { Pager } from '../components/lists.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Loads, type LoadFacts } from '../load/loads.tsx'
import { Alongside, type AlongsideRow } from './alongside-list.tsx'
import { HoldingRow, type HoldingRowFacts } from './holding-row.tsx'

export type HoldingsFacts = {
  loads: LoadFacts[]
  rows: HoldingRowFacts[]
  alongside: AlongsideRow[]
  ended: boolean
  filters: Filters
  narrowed: boolean
  counts: { open: number; matching: number; ended: number }
  page: number
  pages: number
  whoSees: string
}

/** The ledger: everyone this worker holds, beside what was agreed. */
export function HoldingsPage(props: { shell: Shell; facts: HoldingsFacts; cards?: Child }) {
  const { shell, facts, cards } = props
  const { ended, counts } = facts
  return (
    <Page shell={shell} title={ended ? 'Holding that has ended' : 'Holding'} wide>
      <h1>{ended ? 'Holding that has ended' : 'Holding'}</h1>
      <WhoSees names={facts.whoSees} />
      <Buttons>
        {!ended && <LinkButton href="/holdings/new">Add someone</LinkButton>}
        {!ended && (
          <LinkButton href="/holdings/import" kind="text">
            Bring in a list
          </LinkButton>
        )}
        {ended ? (
          <LinkButton kind="quiet" href="/holdings">
            People you hold now ({counts.open})
          </LinkButton>
        ) : (
          counts.ended > 0 && (
            <LinkButton kind="quiet" href="/holdings?show=ended">
              Ended ({counts.ended})
            </LinkButton>
          )
        )}
      </Buttons>
      {!ended && cards}
      {!ended && facts.loads.length > 0 && <h2>What you hold beside what was agreed</h2>}
      {!ended && <Loads loads={facts.loads} />}
      {!ended && (
        <p>
          <a href="/check-ins#twelve-weeks">Your twelve weeks</a>
        </p>
      )}
      <div id="people">
        {!ended && counts.open > 1 && <Filter facts={facts} />}
        {facts.rows.length > 0 ? <Rows shell={shell} facts={facts} /> : <Nobody facts={facts} />}
      </div>
      {!ended && <Alongside shell={shell} rows={facts.alongside} />}
    </Page>
  )
}

const keptIn = ({ ended, filters }: HoldingsFacts) => (ended ? 'show=ended' : addressOf(filters))

function Rows({ shell, facts }: { shell: Shell; facts: HoldingsFacts }) {
  return (
    <>
      <h2>{facts.ended ? 'Each with its way back' : 'People you hold, longest first'}</h2>
      {facts.narrowed && !facts.ended && (
        <p>
          {facts.counts.matching} of {facts.counts.open} people.{' '}
          <a href="/holdings">Show everyone</a>
        </p>
      )}
      <ol class="ledger plain">
        {facts.rows.map((row) => (
          <HoldingRow shell={shell} row={row} />
        ))}
      </ol>
      <Pager
        page={facts.page}
        pages={facts.pages}
        href={(page) => `/holdings?${keptIn(facts)}&page=${page}#people`}
      />
    </>
  )
}

/** Choosing goes by the address, so that a list can be kept, sent back to and printed. */
const Filter = ({ facts: { filters, narrowed } }: { facts: HoldingsFacts }) => (
  <Details summary="Show only some" open={narrowed}>
    <Form action="/holdings#people" method="get">
      <Select
        label="How they are held"
        name="function"
        empty="Any way"
        options={optionsOf(functionWords)}
        value={filters.function}
      />
      <Select
        label="How much holding"
        name="weight"
        empty="Any"
        options={optionsOf(intensityWords)}
        value={filters.weight}
      />
      <Select
        label="When to look again"
        name="review"
        empty="Any time"
        options={optionsOf(reviewWords)}
        value={filters.review}
      />
      <Button kind="quiet">Show these</Button>
    </Form>
  </Details>
)

const Nobody = ({ facts }: { facts: HoldingsFacts }) => {
  const { ended, counts, narrowed, page, pages } = facts
  if (pages > 0 && page > pages) return <PastTheEnd first={`/holdings?${keptIn(facts)}#people`} />
  if (narrowed && !ended && counts.open > 0) {
    return (
      <EmptyState
        title={`Nobody you hold fits this. You hold ${counts.open} in all.`}
        action={{ href: '/holdings', label: 'Show everyone' }}
      />
    )
  }
  return ended ? (
    <EmptyState title="Nothing has ended yet.">
      <p>When you end a holding, it is kept here with its way back.</p>
    </EmptyState>
  ) : (
    <EmptyState
      title="You are not holding anyone just now. That is allowed."
      action={{ href: '/help/holding', label: 'What holding means' }}
    />
  )
}
