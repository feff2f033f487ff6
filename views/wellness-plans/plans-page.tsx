import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type PlansFacts = {
  /** `asks` is an ask to agree it that waits for this reader. */
  shared: { id: string; name: string; parts: number; asks: boolean }[]
  /** For a manager: that there is a plan, and its day. */
  managed: { name: string; plan: string; review: string }[] | null
  page: number
  pages: number
}

/** Plans of which a part is shared with this reader, A to Z. */
export function PlansPage({ shell, facts }: { shell: Shell; facts: PlansFacts }) {
  const { shared, managed, page, pages } = facts
  return (
    <Page shell={shell} title="Wellness plans">
      <BackLink href="/">This week</BackLink>
      <h1>Wellness plans</h1>
      <h2>Shared with you</h2>
      {page > 1 && shared.length === 0 && !managed?.length ? (
        <PastTheEnd first="/wellness-plans" />
      ) : (
        <Shared shared={shared} />
      )}
      {managed && <Managed managed={managed} />}
      <Pager page={page} pages={pages} href={(to) => `/wellness-plans?page=${to}`} />
    </Page>
  )
}

const Shared = ({ shared }: Pick<PlansFacts, 'shared'>) =>
  shared.length === 0 ? (
    <EmptyState title="Nothing of a plan is shared with you.">
      <p>A plan is its writer’s own. Nobody must have one, and nobody must share it.</p>
    </EmptyState>
  ) : (
    <ul>
      {shared.map(({ id, name, parts, asks }) => (
        <li>
          <a href={`/people/${id}/wellness-plan`}>{name}</a>:{' '}
          {parts === 1 ? '1 part' : `${parts} parts`}
          {asks && '. Asks you to agree it'}
        </li>
      ))}
    </ul>
  )

const Managed = ({ managed }: { managed: NonNullable<PlansFacts['managed']> }) => (
  <section>
    <h2>People you manage</h2>
    {managed.length === 0 ? (
      <p>Nobody is linked to you yet.</p>
    ) : (
      <Table
        caption="Who has a plan, and when it is looked at again"
        head={[{ label: 'Name' }, { label: 'Plan' }, { label: 'Looked at again' }]}
        rows={managed.map(({ name, plan, review }) => [name, plan, review])}
      />
    )}
    <p class="hint">You see that there is a plan, and its day. What it says is not here.</p>
  </section>
)
