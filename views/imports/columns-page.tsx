import { Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { NumberField } from '../components/inputs.tsx'
import { BackLink, Details, Warning } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Kept } from './kept.tsx'

export type ColumnsFacts = Typed & {
  base: string
  id: string
  version: number
  count: string
  said: string[]
  left: string[]
  refused: string[]
  /** Rows about people held. */
  isPrivate: boolean
  others: string[]
  columns: {
    header: string
    examples: string
    question: { says: string; options: Option[] } | null
  }[]
  fields: Option[]
  fills: { key: string; label: string; options: Option[] }[]
}

/** The second step: what each column is. */
export function ColumnsPage({ shell, facts }: { shell: Shell; facts: ColumnsFacts }) {
  const { base, id } = facts
  return (
    <Page shell={shell} title="Match the columns" error={facts.errors.length > 0}>
      <BackLink href={base}>Choose another file</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>Match the columns</h1>
      <WhoSees names="Only you, until it comes in" />
      <p>{facts.count}. Your choices are remembered for the next file. Next you see every row.</p>
      <Kept facts={facts} />
      <Form
        action={`${base}/${id}/columns`}
        shell={shell}
        version={facts.version}
        save="Look at the rows"
      >
        <Columns facts={facts} />
        {facts.fills.length > 0 && <Fills facts={facts} />}
        {facts.others.length > 0 && <Others facts={facts} />}
      </Form>
      <Form action={`${base}/${id}/removal`} shell={shell}>
        <Button kind="text">Throw this file away</Button>
      </Form>
    </Page>
  )
}

function Columns({ facts }: { facts: ColumnsFacts }) {
  const { field } = typedIn(facts)
  return (
    <>
      {facts.columns.length === 0 && (
        <Warning>
          <p>We know none of the columns by their names. Choose those that matter below.</p>
        </Warning>
      )}
      {facts.columns.map(({ header, examples, question }, place) => (
        <>
          <Select
            {...field(`column_${place}`)}
            label={`“${header}” is`}
            hint={examples ? `Such as: ${examples}` : 'Empty in the first rows.'}
            options={facts.fields}
            empty="Leave it out"
          />
          {question && (
            <Radios
              {...field(`order_${place}`)}
              label={`Dates in “${header}”`}
              hint={question.says}
              options={question.options}
            />
          )}
        </>
      ))}
    </>
  )
}

/** One answer for all rows that have none of their own. */
function Fills({ facts }: { facts: ColumnsFacts }) {
  const { field } = typedIn(facts)
  return (
    <>
      <h2>For rows that do not say</h2>
      {facts.fills.map(({ key, label, options }) =>
        options.length > 0 ? (
          <Select
            {...field(`fill_${key}`)}
            label={label}
            options={options}
            empty="Each row says it"
          />
        ) : (
          key !== 'team' && <NumberField {...field(`fill_${key}`)} label={label} optional />
        ),
      )}
    </>
  )
}

function Others({ facts }: { facts: ColumnsFacts }) {
  const { field } = typedIn(facts)
  return (
    <Details
      summary={`Columns we threw away (${facts.others.length})`}
      open={facts.columns.length === 0}
    >
      <p>
        We did not keep what is in them. Is one of them needed? Say what it is. Then choose the file
        once more, and we will know it.
      </p>
      {facts.others.map((header, place) => (
        <Select
          {...field(`other_${place}`)}
          label={`“${header}” is`}
          options={facts.fields}
          empty="Not needed"
        />
      ))}
    </Details>
  )
}
