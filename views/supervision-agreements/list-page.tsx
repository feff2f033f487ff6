import type { ListFacts } from '../../src/supervision-agreements/list-facts.ts'
import { LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

type ListPageProps = {
  shell: Shell
  facts: ListFacts
  mayPropose: boolean
  back: { href: string; label: string }
}

const base = '/supervision/agreements'

/** What is agreed about supervision: one's own first, then A to Z. */
export function ListPage({ shell, facts, mayPropose, back }: ListPageProps) {
  const { show, page, pages } = facts
  const here = show === 'past' ? `${base}?show=past` : base
  return (
    <Page shell={shell} title="Agreements about supervision" wide>
      {show === 'past' ? (
        <BackLink href={base}>Agreements about supervision</BackLink>
      ) : (
        <BackLink href={back.href}>{back.label}</BackLink>
      )}
      <h1>{show === 'past' ? 'Earlier agreements' : 'Agreements about supervision'}</h1>
      <p class="lead">
        Who gives it, how often, what is kept, and when somebody else is told. Nothing signed is
        ever edited.
      </p>
      {facts.rows.length === 0 ? (
        <None facts={facts} mayPropose={mayPropose} />
      ) : (
        <Rows facts={facts} />
      )}
      {mayPropose && show === 'now' && facts.rows.length > 0 && (
        <p>
          <LinkButton href={`${base}/new`}>Propose an agreement</LinkButton>
        </p>
      )}
      <Pager
        page={page}
        pages={pages}
        href={(other) => `${here}${show === 'past' ? '&' : '?'}page=${other}`}
      />
      {show === 'now' && (
        <p>
          <a href={`${base}?show=past`}>Earlier agreements</a>
        </p>
      )}
      {show === 'now' && facts.teams.length > 0 && (
        <>
          <h2>What a team means everyone to have</h2>
          <ul>
            {facts.teams.map(({ name, href }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

function None(props: Pick<ListPageProps, 'facts' | 'mayPropose'>) {
  const { show, page } = props.facts
  const { mayPropose } = props
  if (page > 1) return <PastTheEnd first={show === 'past' ? `${base}?show=past` : base} />
  if (show === 'past') return <EmptyState title="Nothing has ended or been replaced yet." />
  const action = { href: `${base}/new`, label: 'Propose the first agreement' }
  return (
    <EmptyState
      title="Nothing is agreed about supervision yet. That is all right."
      {...(mayPropose ? { action } : {})}
    >
      <p>An agreement says what you can count on. Until there is one, the usual holds.</p>
    </EmptyState>
  )
}

const Rows = ({ facts: { rows, show } }: { facts: ListFacts }) => (
  <Table
    caption="Agreements about supervision"
    hideCaption
    head={['Who', 'What', 'Given by', 'How often', 'Where it stands'].map((label) => ({ label }))}
    rows={rows.map((row) => [
      row.name,
      <a href={`${base}/${row.id}`}>
        {row.type}
        <span class="unseen">
          , {row.name}
          {show === 'past' && `, ${row.status}`}
        </span>
      </a>,
      row.giver,
      row.often,
      <>
        <Tag tone={row.inForce ? 'strong' : 'plain'}>{row.status}</Tag> {row.says}
      </>,
    ])}
  />
)
