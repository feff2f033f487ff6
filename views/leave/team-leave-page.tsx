import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type TeamLeaveFacts = {
  weeks: string
  rows: { person: string; name: string; when: string; covers: string; uncovered: string }[]
  page: number
  pages: number
}

const head = [
  { label: 'Name' },
  { label: 'Away' },
  { label: 'Who covers' },
  { label: 'People without cover' },
]

/** Who is away this week and in the next four, A to Z; never why. */
export function TeamLeavePage({ shell, facts }: { shell: Shell; facts: TeamLeaveFacts }) {
  const { rows, weeks, page, pages } = facts
  return (
    <Page shell={shell} title="Leave in your team" wide>
      <BackLink href="/team">Team</BackLink>
      <h1>Leave in your team</h1>
      <p>{weeks}. Nobody is asked why they are away.</p>
      {rows.length === 0 ? (
        <EmptyState title="Nobody you lead has leave in these weeks." />
      ) : (
        <Table
          caption="Leave, A to Z"
          hideCaption
          head={head}
          rows={rows.map((row) => [
            <a href={`/people/${row.person}`}>{row.name}</a>,
            row.when,
            row.covers,
            row.uncovered,
          ])}
        />
      )}
      <p>
        <a href="/leave">Your own leave</a>
      </p>
      <Pager page={page} pages={pages} href={(to) => `/team/leave?page=${to}`} />
    </Page>
  )
}
