import { Buttons, LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

type Row = {
  href: string
  title: string
  organisation: string
  number: string
  loaded: string
  state: string
}

export type ListedFacts = { rows: Row[]; page: number; pages: number }

const head = ['Check', 'Organisation', 'Version', 'Loaded', 'Now'].map((label) => ({ label }))

/** What an administrator has loaded. Who uses it, and how often, is known to nobody. */
export function LoadedListPage({ shell, facts }: { shell: Shell; facts: ListedFacts }) {
  const { rows, page, pages } = facts
  return (
    <Page shell={shell} title="Checks people can use for themselves">
      <BackLink href="/admin/settings">Settings</BackLink>
      <h1>Checks people can use for themselves</h1>
      <p>
        People may use these, or never. Only they see what they answered. You cannot see who uses
        them, or how often.
      </p>
      <Buttons>
        <LinkButton href="/admin/instruments/new">Load a check</LinkButton>
      </Buttons>
      {rows.length === 0 ? (
        <EmptyState title="Nothing is loaded yet.">
          <p>Everybody has the short one that comes with Holdfast.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Loaded checks, by name, the newest version first"
          head={head}
          rows={rows.map(({ href, title, organisation, number, loaded, state }) => [
            <a href={href}>{title}</a>,
            organisation,
            number,
            loaded,
            state,
          ])}
        />
      )}
      <Pager page={page} pages={pages} href={(to) => `/admin/instruments?page=${to}`} />
    </Page>
  )
}
