import type { Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { errorId, fieldId } from '../components/field.tsx'
import { Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { beside, overall } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { OtherTeams } from './other-teams.tsx'

type Kind = 'line' | 'manager' | 'clinical'
type Choice = { chosen: string; seen: string; others: string[] }
type Row = { employment: string; name: string; job: string; options: Option[] } & Record<
  Kind,
  Choice
>

export type BondsFacts = {
  team: { id: string; name: string }
  others: { href: string; name: string }[]
  kinds: { kind: Kind; label: string }[]
  rows: Row[]
  errors: { field: string; message: string }[]
  /** Somebody else chose meanwhile. */
  changed: boolean
}

/** Who supports whom in a team: filled in where it is plain, and kept with one press. */
export function BondsPage({ shell, facts }: { shell: Shell; facts: BondsFacts }) {
  const { team, rows, errors } = facts
  const problem = overall({ values: {}, errors })
  return (
    <Page shell={shell} title="Who supports whom" error={errors.length > 0} wide>
      <BackLink href="/setup">Setting up</BackLink>
      <ErrorSummary errors={beside({ values: {}, errors })} />
      <h1>Who supports whom in {team.name}</h1>
      <OtherTeams teams={facts.others} />
      {problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      {facts.changed && (
        <Warning>
          <p>Somebody else changed this while you had it open. Look again, then save.</p>
        </Warning>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody is in this team yet."
          action={{ href: `/setup/people?team=${team.id}`, label: 'Add the people' }}
        />
      ) : (
        <Filled shell={shell} facts={facts} />
      )}
    </Page>
  )
}

function Filled({ shell, facts }: { shell: Shell; facts: BondsFacts }) {
  const { team, rows, kinds } = facts
  return (
    <>
      <p>
        We filled in what seems likely. Change what is not so. Whoever leads somebody hears of their
        alerts.
      </p>
      <WhoSees names="You and other administrators, and both of them" />
      <Form action="/setup/bonds" shell={shell} save="Save who supports whom" id="bonds">
        <Hidden name="team" value={team.id} />
        {rows.map(({ employment }) => (
          <Hidden name="employment[]" value={employment} />
        ))}
        <Table
          caption={`Who supports whom in ${team.name}`}
          hideCaption
          head={[{ label: 'Name' }, ...kinds.map(({ label }) => ({ label }))]}
          rows={rows.map((row, place) => [
            <>
              {row.name}
              <span class="hint"> {row.job}</span>
            </>,
            ...kinds.map((kind) => <Cell facts={facts} row={row} place={place} kind={kind} />),
          ])}
        />
      </Form>
    </>
  )
}

type CellProps = { facts: BondsFacts; row: Row; place: number; kind: BondsFacts['kinds'][number] }

function Cell({ facts, row, place, kind: { kind, label } }: CellProps) {
  const field = `${kind}[${place}]`
  const error = facts.errors.find((each) => each.field === field)?.message
  const { chosen, seen, others } = row[kind]
  return (
    <div class={error ? 'wrong' : undefined}>
      <Hidden name={`seen_${kind}[]`} value={seen} />
      <label class="unseen" for={fieldId(field)}>
        {label}: {row.name}
      </label>
      {error && (
        <p class="error" id={errorId(field)}>
          <span class="unseen">Error: </span>
          {error}
        </p>
      )}
      <select
        id={fieldId(field)}
        name={`${kind}[]`}
        aria-describedby={error && errorId(field)}
        aria-invalid={error ? 'true' : undefined}
      >
        <option value="">Nobody</option>
        {row.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
      {others.length > 0 && <p class="hint">There are more. See their own page.</p>}
    </div>
  )
}
