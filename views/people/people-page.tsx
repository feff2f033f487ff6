import { LinkButton, Buttons } from '../components/form.tsx'
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

type PeopleProps = { shell: Shell; rows: PeopleRow[]; page: number; pages: number }

/** Everyone who works here, A to Z. One row for each job. */
export function PeoplePage({ shell, rows, page, pages }: PeopleProps) {
  return (
    <Page shell={shell} title="People" wide>
      <h1>People</h1>
      <Buttons>
        <LinkButton href="/admin/people/new">Add a person</LinkButton>
        <LinkButton href="/setup" kind="text">
          See what is left to set up
        </LinkButton>
      </Buttons>
      {rows.length === 0 ? (
        <EmptyState title="Nobody is here yet." />
      ) : (
        <Table
          caption="People, A to Z"
          hideCaption
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
      <Pager page={page} pages={pages} href={(to) => `/admin/people?page=${to}`} first="names" />
    </Page>
  )
}
