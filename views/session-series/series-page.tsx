import { reasonWords, sideWords } from '../../src/sessions/words.ts'
import { Radios, Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, EmptyState, Inset, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

export type SeriesFacts = {
  id: string
  version: number
  title: string
  giver: string
  contract: string | null
  from: string
  /** When it was ended; null while it runs. */
  ended: string | null
  toCome: number
  lines: { id: string; when: string; who: string; minutes: string; status: string }[]
}

type SeriesProps = {
  shell: Shell
  facts: SeriesFacts
  typed?: Typed
  changedSince?: boolean
}

const nothingTyped: Typed = { values: {}, errors: [] }

/** What was booked together, and a way to call off all that is still to come. */
export function SeriesPage({ shell, facts, typed = nothingTyped, changedSince }: SeriesProps) {
  return (
    <Page shell={shell} title="A series of sessions" error={typed.errors.length > 0} wide>
      <BackLink href={facts.contract ? `/contracts/${facts.contract}` : '/supervision'} />
      <ErrorSummary errors={typed.errors} />
      <h1>{facts.title}</h1>
      {changedSince && (
        <Warning>
          <p>This series changed while the page was open. Look at it as it is now.</p>
        </Warning>
      )}
      <SummaryList
        rows={[
          { key: 'With', value: facts.giver },
          { key: 'From', value: facts.from },
          { key: 'Still to come', value: String(facts.toCome) },
          ...(facts.ended ? [{ key: 'Ended', value: facts.ended }] : []),
        ]}
      />
      {facts.lines.length === 0 ? (
        <EmptyState title="There is no session here for you to see." />
      ) : (
        <Table
          caption="Sessions"
          head={head}
          rows={facts.lines.map(({ id, when, who, minutes, status }) => [
            <a href={`/supervision/sessions/${id}`}>{when}</a>,
            who,
            minutes,
            status,
          ])}
        />
      )}
      {facts.ended === null && facts.toCome > 0 && (
        <Ending shell={shell} facts={facts} typed={typed} />
      )}
    </Page>
  )
}

const head = [
  { label: 'When' },
  { label: 'Who' },
  { label: 'Minutes', numeric: true },
  { label: 'How it stands' },
]

function Ending({ shell, facts, typed }: { shell: Shell; facts: SeriesFacts; typed: Typed }) {
  const { field } = typedIn(typed)
  return (
    <>
      <h2>End this series</h2>
      <Inset>
        <p>Every session still to come is called off. What was held stays as it is.</p>
        {facts.contract && <p>One inside the notice of the contract is still paid for.</p>}
      </Inset>
      <Form shell={shell} action={`/session-series/${facts.id}/ending`} version={facts.version}>
        <Radios label="Who ends it?" options={optionsOf(sideWords)} {...field('by')} />
        <Select label="Why?" options={optionsOf(reasonWords)} {...field('reason')} />
        <Button kind="quiet">Call off all to come</Button>
      </Form>
    </>
  )
}
