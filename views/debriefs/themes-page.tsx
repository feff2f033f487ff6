import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ThemesFacts = {
  rows: { href: string; day: string; team: string; themes: string }[]
  page: number
  pages: number
}

/** What the weeks were about, the last first. */
export function ThemesPage({ shell, facts }: { shell: Shell; facts: ThemesFacts }) {
  const { rows, page, pages } = facts
  return (
    <Page shell={shell} title="Themes">
      <BackLink href="/debriefs">Debriefs</BackLink>
      <h1>Themes</h1>
      <p class="lead">What debriefs spoke of. Themes say nothing of any one person.</p>
      {rows.length > 0 ? (
        <Table
          caption="Themes, the last debrief first"
          hideCaption
          head={[{ label: 'Day' }, { label: 'Team' }, { label: 'Themes' }]}
          rows={rows.map(({ href, day, team, themes }) => [<a href={href}>{day}</a>, team, themes])}
        />
      ) : (
        <Nothing page={page} />
      )}
      <Pager page={page} pages={pages} href={(to) => `/debriefs/themes?page=${to}`} />
    </Page>
  )
}

const Nothing = ({ page }: { page: number }) =>
  page > 1 ? (
    <PastTheEnd first="/debriefs/themes" />
  ) : (
    <EmptyState title="No themes yet.">
      <p>They are ticked when a debrief closes.</p>
    </EmptyState>
  )
