import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type CpdFacts = {
  rows: { href: string; when: string; name: string; model: string }[]
  count: number
  page: number
  pages: number
  whoSees: string
}

type Props = { shell: Shell; name: string; facts: CpdFacts }

/** What one counts as CPD, on paper if wanted. Only titles: the words stay where they are. */
export function CpdPage({ shell, name: of, facts }: Props) {
  return (
    <Page shell={shell} title="CPD list">
      <BackLink href="/reflections">Reflections</BackLink>
      <h1>Your CPD list</h1>
      <div class="unprinted">
        <WhoSees names={facts.whoSees} />
        {facts.rows.length > 0 && (
          <p>
            Print this page to show that you reflected, and not what you wrote. Your name and the
            titles are on it.
          </p>
        )}
      </div>
      {facts.rows.length > 0 ? (
        <>
          <p>
            {of}: {facts.count === 1 ? '1 reflection' : `${facts.count} reflections`}, newest first.
          </p>
          <Table
            caption="Reflections you count as CPD"
            hideCaption
            head={[{ label: 'Title' }, { label: 'Day' }, { label: 'Way of writing' }]}
            rows={facts.rows.map(({ href, when, name, model }) => [
              <a href={href}>{name}</a>,
              when,
              model,
            ])}
          />
          <Pager
            page={facts.page}
            pages={facts.pages}
            href={(page) => `/reflections/cpd?page=${page}`}
          />
        </>
      ) : (
        <Nothing page={facts.page} />
      )}
    </Page>
  )
}

const Nothing = ({ page }: { page: number }) =>
  page > 1 ? (
    <PastTheEnd first="/reflections/cpd" />
  ) : (
    <EmptyState title="Nothing is marked as CPD yet.">
      <p>Tick "Counts as CPD" when you write, or later. It then stands here by its title.</p>
    </EmptyState>
  )
