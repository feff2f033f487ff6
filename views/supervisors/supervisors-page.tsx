import { Buttons, LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { DirectoryFacts } from './facts.ts'

type Props = { shell: Shell; facts: DirectoryFacts }

/** Supervisors outside, A to Z. */
export function SupervisorsPage({ shell, facts }: Props) {
  const { ended, page, hasMore, adds } = facts
  const path = ended ? '/supervisors?show=ended&' : '/supervisors?'
  const title = ended ? 'Supervisors who were here before' : 'Supervisors'
  return (
    <Page shell={shell} title={title} wide>
      {ended && <BackLink href="/supervisors">Supervisors</BackLink>}
      <h1>{title}</h1>
      {!ended && <p>People outside who give supervision, from A to Z.</p>}
      {adds && !ended && (
        <Buttons>
          <LinkButton href="/supervisors/new">Add a supervisor</LinkButton>
          <LinkButton href="/contracts" kind="quiet">
            Contracts
          </LinkButton>
        </Buttons>
      )}
      <Lines facts={facts} />
      <Pager
        page={page}
        pages={hasMore ? page + 1 : page}
        href={(to) => `${path}page=${to}`}
        first="names"
      />
      {!ended && (
        <p>
          <a href="/supervisors?show=ended">Supervisors who were here before</a>
        </p>
      )}
    </Page>
  )
}

function Lines({ facts: { ended, page, lines } }: { facts: DirectoryFacts }) {
  if (lines.length === 0 && page > 1) return <PastTheEnd first="/supervisors" />
  if (lines.length === 0) {
    return <EmptyState title={ended ? 'Nobody has left the list.' : 'Nobody is on the list yet.'} />
  }
  const several = lines.some(({ organisation }) => organisation !== null)
  return (
    <Table
      caption="Supervisors, A to Z"
      hideCaption
      head={[
        { label: 'Name' },
        ...(several ? [{ label: 'For' }] : []),
        { label: 'Approach' },
        { label: 'Says who came' },
        { label: 'To look at' },
      ]}
      rows={lines.map((line) => [
        <a href={`/supervisors/${line.id}`}>{line.name}</a>,
        ...(several ? [line.organisation] : []),
        line.approach || 'Not said',
        line.signsIn ? 'Signed in' : 'By links',
        line.notes.join(' ') || 'Nothing',
      ])}
    />
  )
}
