import { Tick } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, Details, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import type { Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Kept } from './kept.tsx'

type Problem = { row: number; column: string; written: string; says: string }

export type PreviewFacts = {
  base: string
  id: string
  version: number
  errors: Typed['errors']
  /** Why nothing came in though somebody pressed the button. */
  stopped: string | null
  good: string
  canCome: boolean
  wrong: string | null
  said: string[]
  left: string[]
  refused: string[]
  others: string[]
  problems: Problem[]
  warnings: Problem[]
  /** Rows about people held. */
  isPrivate: boolean
  head: string[]
  rows: string[][]
  page: number
  pages: number
}

/** The third step: every row as it would come in, those to put right first. */
export function PreviewPage({ shell, facts }: { shell: Shell; facts: PreviewFacts }) {
  const { base, id, wrong } = facts
  return (
    <Page shell={shell} title="Look at the rows" error={facts.errors.length > 0} wide>
      <BackLink href={`${base}/${id}/columns`}>Match the columns</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>Look at the rows</h1>
      <WhoSees names="Only you, until it comes in" />
      {facts.stopped && (
        <Warning>
          <p>{facts.stopped}</p>
        </Warning>
      )}
      {wrong ? (
        <p>
          {wrong} Until then nothing comes in. Put it right in your spreadsheet, then choose the
          file again.
        </p>
      ) : (
        <p>Ready: {facts.good}. They come in together, or not at all.</p>
      )}
      <Kept facts={facts} />
      {facts.problems.length > 0 && <Problems title="To put right" problems={facts.problems} />}
      <Bring shell={shell} facts={facts} />
      {facts.others.length > 0 && (
        <Details summary={`Columns that were not kept (${facts.others.length})`}>
          <p>{facts.others.join(', ')}</p>
        </Details>
      )}
      <h2>The rows</h2>
      <Table
        caption="The rows, as we understood them"
        hideCaption
        head={facts.head.map((label) => ({ label }))}
        rows={facts.rows}
      />
      <Pager
        page={facts.page}
        pages={facts.pages}
        href={(page) => `${base}/${id}/preview?page=${page}`}
      />
    </Page>
  )
}

const Problems = ({ title, problems }: { title: string; problems: Problem[] }) => (
  <>
    <h2>{title}</h2>
    <Table
      caption={title}
      hideCaption
      head={['Row', 'Column', 'It says', 'What to do'].map((label) => ({ label }))}
      rows={problems
        .slice(0, 100)
        .map(({ row, column, written, says }) => [
          `Row\u00A0${row}`,
          column,
          written || 'Nothing shown',
          says,
        ])}
    />
    {problems.length > 100 && <p>There are more. These are the first 100.</p>}
  </>
)

function Bring({ shell, facts }: { shell: Shell; facts: PreviewFacts }) {
  const { base, id, version, warnings, errors } = facts
  const error = errors.find(({ field }) => field === 'looked')?.message
  return (
    <>
      {facts.canCome && facts.isPrivate && (
        <p>Look at labels and notes once more, please. No program can tell every name.</p>
      )}
      {facts.canCome && warnings.length > 0 && <Problems title="To look at" problems={warnings} />}
      {facts.canCome && (
        <Form
          action={`${base}/${id}/rows`}
          shell={shell}
          version={version}
          save={`Bring in ${facts.good}`}
        >
          {warnings.length > 0 && (
            <Tick
              name="looked"
              label="I have looked. None of it says who anyone is. Keep it."
              {...(error === undefined ? {} : { error })}
            />
          )}
        </Form>
      )}
      <Buttons>
        <LinkButton href={base} kind="quiet">
          Choose another file
        </LinkButton>
      </Buttons>
      <Form action={`${base}/${id}/removal`} shell={shell}>
        <Button kind="text">Throw this file away</Button>
      </Form>
    </>
  )
}
