import { Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { errorId, fieldId } from '../components/field.tsx'
import { Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { beside, overall, typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { workFactsReaders } from '../people/person-form.tsx'

const texts = ['name', 'email', 'hours', 'started'] as const
type Row = Record<(typeof texts)[number] | 'job', string>

export type PreviewFacts = {
  team: { id: string; name: string }
  rows: Row[]
  errors: { field: string; message: string }[]
  leadAnswersToMe: boolean
  /** The first day that could be two, and what was said about it; null when none could. */
  dates: { asked: string; chosen: string } | null
  jobs: Option[]
  /** What was typed for a job that is none of ours, row by row. */
  unknownJobs: string[]
}

type PreviewProps = { shell: Shell; facts: PreviewFacts }

/** Everyone who was read, to put right before anybody is added. */
export function PreviewPage({ shell, facts }: PreviewProps) {
  const { team, rows, errors, dates } = facts
  const typed = { values: { dates: dates?.chosen }, errors }
  const problem = overall(typed)
  return (
    <Page shell={shell} title="Look them over" error={errors.length > 0} wide>
      <BackLink href={`/setup/people?team=${team.id}`}>The people</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Look them over</h1>
      {problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      <p>
        Nobody is added yet. Put right what is wrong. To leave somebody out, empty their name and
        e-mail.
      </p>
      <WhoSees names={workFactsReaders} />
      <Form
        action="/setup/people"
        shell={shell}
        save={rows.length === 1 ? 'Add this person' : `Add these ${rows.length} people`}
        id="adding"
      >
        <Hidden name="team" value={team.id} />
        {facts.leadAnswersToMe && <Hidden name="lead_answers_to_me" value="yes" />}
        {dates && (
          <Radios
            {...typedIn(typed).field('dates')}
            label="How are the days written?"
            hint={`One of them is “${dates.asked}”.`}
            options={[
              { value: 'day', label: 'The day first, as is usual here' },
              { value: 'month', label: 'The month first' },
            ]}
          />
        )}
        <Table
          caption={`People for ${team.name}`}
          head={['Name', 'E-mail', 'Job', 'Hours a week', 'Started'].map((label) => ({ label }))}
          rows={rows.map((row, place) => [
            <Text facts={facts} place={place} cell="name" />,
            <Text facts={facts} place={place} cell="email" />,
            <JobCell facts={facts} place={place} job={row.job} />,
            <Text facts={facts} place={place} cell="hours" />,
            <Text facts={facts} place={place} cell="started" />,
          ])}
        />
      </Form>
    </Page>
  )
}

const labels = {
  name: 'Name',
  email: 'E-mail',
  job: 'Job',
  hours: 'Hours a week',
  started: 'Started on',
} as const

type Cell = { facts: PreviewFacts; place: number; cell: keyof typeof labels }

/** What ties a cell to its label and to what is wrong with it. */
function tied({ facts: { errors }, place, cell }: Cell) {
  const field = `${cell}[${place}]`
  const error = errors.find((each) => each.field === field)?.message
  return {
    error,
    field,
    input: {
      id: fieldId(field),
      name: `${cell}[]`,
      'aria-describedby': error && errorId(field),
      'aria-invalid': error ? ('true' as const) : undefined,
    },
  }
}

function Around({ of, children }: { of: Cell; children?: unknown }) {
  const { error, field } = tied(of)
  return (
    <div class={error ? 'wrong' : undefined}>
      <label class="unseen" for={fieldId(field)}>
        {labels[of.cell]}, person {of.place + 1}
      </label>
      {error && (
        <p class="error" id={errorId(field)}>
          <span class="unseen">Error: </span>
          {error}
        </p>
      )}
      {children as never}
    </div>
  )
}

function Text(of: Cell & { cell: (typeof texts)[number] }) {
  const value = of.facts.rows[of.place]![of.cell]
  return (
    <Around of={of}>
      <input {...tied(of).input} type="text" autocomplete="off" class="width-full" value={value} />
    </Around>
  )
}

function JobCell({ job, ...rest }: Omit<Cell, 'cell'> & { job: string }) {
  const of = { ...rest, cell: 'job' as const }
  const unknown = of.facts.unknownJobs[of.place]!
  return (
    <Around of={of}>
      <select {...tied(of).input}>
        <option value={unknown}>{unknown || 'Choose one'}</option>
        {of.facts.jobs.map(({ value, label }) => (
          <option value={value} selected={value === job}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  )
}
