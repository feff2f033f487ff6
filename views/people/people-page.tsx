import { Select, type Option } from '../components/choices.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

export type PeopleRow = {
  id: string
  name: string
  job: string
  team: string
  days: string
  /** 'Sign-in closed', 'Left' or nothing. */
  state: string | null
}

export type PeopleFacts = {
  rows: PeopleRow[]
  /** How many jobs there are on all pages. */
  count: number
  page: number
  pages: number
  chosen: { name: string; team: string; who: 'here' | 'left' | 'all' }
  isNarrowed: boolean
  teams: Option[]
}

/** Whoever works here or has, A to Z. One row for each job. */
export function PeoplePage({ shell, facts }: { shell: Shell; facts: PeopleFacts }) {
  const { rows, page, pages, chosen } = facts
  const href = (to: number) => `/admin/people?${new URLSearchParams({ ...chosen, page: `${to}` })}`
  return (
    <Page shell={shell} title="People" wide>
      <h1>People</h1>
      <Buttons>
        <LinkButton href="/admin/people/new">Add a person</LinkButton>
        <LinkButton href="/admin/people/support" kind="quiet">
          See who supports whom
        </LinkButton>
        <LinkButton href="/setup/import" kind="text">
          Bring people in from a spreadsheet
        </LinkButton>
        <LinkButton href="/setup" kind="text">
          See what is left to set up
        </LinkButton>
      </Buttons>
      <Search facts={facts} />
      {rows.length === 0 ? (
        <Empty isNarrowed={facts.isNarrowed} />
      ) : (
        <Table
          caption={facts.count === 1 ? '1 job, A to Z' : `${facts.count} jobs, A to Z`}
          head={['Name', 'What they do', 'Team', 'Days', 'Now'].map((label) => ({ label }))}
          rows={rows.map((row) => [
            <a href={`/admin/people/${row.id}`}>{row.name}</a>,
            row.job,
            row.team,
            row.days,
            row.state ? <Tag>{row.state}</Tag> : 'Here',
          ])}
        />
      )}
      <Pager page={page} pages={pages} href={href} first="names" />
    </Page>
  )
}

const who: Option[] = [
  { value: 'here', label: 'Here now, or to come' },
  { value: 'left', label: 'Have left' },
  { value: 'all', label: 'Everyone' },
]

function Search({ facts: { chosen, teams } }: { facts: PeopleFacts }) {
  return (
    <Form action="/admin/people" method="get" inline id="search">
      <TextField name="name" label="Name" value={chosen.name} width="medium" autocomplete="off" />
      {teams.length > 1 && (
        <Select
          name="team"
          label="Team"
          options={teams}
          value={chosen.team}
          empty="All teams, and none"
        />
      )}
      <Select name="who" label="Who" options={who} value={chosen.who} empty="Here now" />
      <Button kind="quiet">Show</Button>
    </Form>
  )
}

const Empty = ({ isNarrowed }: { isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState
      title="Nobody fits that."
      action={{ href: '/admin/people?who=all', label: 'See everyone' }}
    />
  ) : (
    <EmptyState title="Nobody is here yet." />
  )
