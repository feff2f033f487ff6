import { Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { TaskList } from '../components/lists.tsx'
import { BackLink, Details, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { FileField } from './file-field.tsx'

export type StartFacts = {
  base: string
  back: string
  backWords: string
  title: string
  isPeople: boolean
  /** Organisations or jobs to choose from; none when there is only one. */
  places: Option[]
  files: { href: string; name: string; state: string; isOpen: boolean }[]
}

type Props = { shell: Shell; facts: StartFacts; typed: Typed }

/** The first step: choose a file, or paste a list. */
export function StartPage({ shell, facts, typed }: Props) {
  const { base, title, files } = facts
  return (
    <Page shell={shell} title={title} error={typed.errors.length > 0}>
      <BackLink href={facts.back}>{facts.backWords}</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>{title}</h1>
      <WhoSees names="Only you, until it comes in" />
      <p>
        First you match the columns, then you see every row. Nothing comes in before you say so, and
        you can take it back for a week.
      </p>
      <p>
        <a href={`${base}/template`}>Look at the columns, and get a template</a>
      </p>
      <ChooseForm shell={shell} facts={facts} typed={typed} />
      {files.length > 0 && (
        <>
          <h2>What you brought before</h2>
          <TaskList
            tasks={files.map(({ href, name, state, isOpen }) => ({
              href,
              name,
              status: state,
              done: !isOpen,
            }))}
          />
        </>
      )}
    </Page>
  )
}

function ChooseForm({ shell, facts, typed }: Props) {
  const { field } = typedIn(typed)
  const { base, isPeople, places } = facts
  return (
    <Form action={base} shell={shell} save="Carry on" takesFile>
      {!isPeople && (
        <Radios
          {...field('kind')}
          label="What is in the list?"
          options={[
            { value: 'holdings', label: 'People I hold' },
            {
              value: 'contacts',
              label: 'Contacts with them',
              hint: 'Bring in whom you hold first.',
            },
          ]}
        />
      )}
      {places.length > 0 && (
        <Select
          {...field(isPeople ? 'organisation' : 'employment')}
          label={isPeople ? 'Which organisation?' : 'Which job is this for?'}
          options={places}
        />
      )}
      <FileField
        {...field('file')}
        label="Choose a file"
        hint="Excel (.xlsx) or CSV, up to 5 MB and 5,000 rows."
        accept=".xlsx,.csv,.tsv,.txt"
      />
      <Details summary="Paste a list instead" open={field('pasted').value !== ''}>
        <TextArea
          {...field('pasted')}
          label="The list, with its row of headings"
          hint="Copy the cells in your spreadsheet and paste them here."
          rows={6}
        />
      </Details>
      <Inset>
        <p>
          {isPeople
            ? 'Only columns we know are kept. All others are thrown away before anything is stored.'
            : 'Holdfast never takes names of patients. Columns with names, dates of birth, addresses or NHS numbers are thrown away at once, and so is any column we do not know.'}
        </p>
        <p>The rows are locked with your own key, and gone after a day.</p>
      </Inset>
    </Form>
  )
}
