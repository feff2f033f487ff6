import type { Child } from 'hono/jsx'
import { EmptyState } from '../components/notes.tsx'
import { Buttons, LinkButton } from '../components/form.tsx'
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
  counts: { open: number; ended: number }
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
        {ended ? (
          <LinkButton kind="quiet" href="/holdings">
            People you hold now ({counts.open})
          </LinkButton>
        ) : (
          <LinkButton kind="quiet" href="/holdings?show=ended">
            Ended ({counts.ended})
          </LinkButton>
        )}
      </Buttons>
      {!ended && cards}
      {!ended && facts.loads.length > 0 && <h2>What you hold beside what was agreed</h2>}
      {!ended && <Loads loads={facts.loads} />}
      {facts.rows.length === 0 ? <Nobody ended={ended} /> : <Rows shell={shell} facts={facts} />}
      {!ended && <Alongside shell={shell} rows={facts.alongside} />}
    </Page>
  )
}

function Rows({ shell, facts }: { shell: Shell; facts: HoldingsFacts }) {
  return (
    <>
      <h2>{facts.ended ? 'Each with its way back' : 'People you hold, longest first'}</h2>
      <ol class="ledger plain">
        {facts.rows.map((row) => (
          <HoldingRow shell={shell} row={row} />
        ))}
      </ol>
      <Pager
        page={facts.page}
        pages={facts.pages}
        href={(page) => `/holdings?${facts.ended ? 'show=ended&' : ''}page=${page}`}
      />
    </>
  )
}

const Nobody = ({ ended }: { ended: boolean }) =>
  ended ? (
    <EmptyState title="Nothing has ended yet.">
      <p>When you end a holding, it is kept here with its way back.</p>
    </EmptyState>
  ) : (
    <EmptyState
      title="You are not holding anyone just now. That is allowed."
      action={{ href: '/help/holding', label: 'What holding means' }}
    />
  )
