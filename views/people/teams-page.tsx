import { Clash, type ClashFacts } from '../components/clash.tsx'
import { Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

type TeamRow = { id: string; name: string; site: string; people: string }

export function TeamsPage({ shell, rows }: { shell: Shell; rows: TeamRow[] }) {
  return (
    <Page shell={shell} title="Teams">
      <h1>Teams</h1>
      <Buttons>
        <LinkButton href="/admin/teams/new">Add a team</LinkButton>
      </Buttons>
      {rows.length === 0 ? (
        <EmptyState title="There is no team yet." />
      ) : (
        <Table
          caption="Teams, A to Z"
          hideCaption
          head={[{ label: 'Name' }, { label: 'Starting point' }, { label: 'People' }]}
          rows={rows.map((row) => [
            <a href={`/admin/teams/${row.id}`}>{row.name}</a>,
            row.site,
            row.people,
          ])}
        />
      )}
    </Page>
  )
}

type TeamProps = {
  shell: Shell
  /** Null for a new one. */
  team: { id: string; version: number } | null
  sites: Option[]
  organisations: Option[]
  typed: Typed
  clash: ClashFacts | null
}

/** A team and the study site its agreements start from. */
export function TeamPage({ shell, team, sites, organisations, typed, clash }: TeamProps) {
  const { field } = typedIn(typed)
  const title = team ? 'Change a team' : 'Add a team'
  const problem = overall(typed)
  return (
    <Page shell={shell} title={title} error={typed.errors.length > 0}>
      <BackLink href="/admin/teams">Teams</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{title}</h1>
      {problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      <Clash clash={clash} />
      <WhoSees names="Everyone who works in or around this team" />
      <Form
        action={team ? `/admin/teams/${team.id}` : '/admin/teams'}
        shell={shell}
        version={team?.version}
        save="Save"
        id="team"
      >
        <TextField {...field('name')} label="Name of the team" autocomplete="off" />
        {!team && organisations.length > 1 && (
          <Select {...field('organisation')} label="Organisation" options={organisations} />
        )}
        <Radios
          {...field('site')}
          label="Starting point for agreements"
          hint="Each comes from a team in the study. It starts a conversation; nothing is fixed."
          options={sites}
        />
      </Form>
      {team && (
        <Form action={`/admin/teams/${team.id}/removal`} shell={shell} id="removal">
          <Button kind="quiet">Remove this team</Button>
        </Form>
      )}
    </Page>
  )
}
