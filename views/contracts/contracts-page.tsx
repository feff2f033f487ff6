import { Buttons, LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { ContractsFacts } from './facts.ts'

type Props = { shell: Shell; facts: ContractsFacts }

/** Supervision that is bought from outside: hours left, and until when. */
export function ContractsPage({ shell, facts }: Props) {
  const { title, ended, page, hasMore, manages, lines, led } = facts
  const path = ended ? '/contracts?show=ended&' : '/contracts?'
  return (
    <Page shell={shell} title={title} wide>
      {ended && <BackLink href="/contracts">Contracts</BackLink>}
      {led.length > 0 && !manages && (
        <BackLink href="/supervision/team">Support in your team</BackLink>
      )}
      <h1>{title}</h1>
      {!ended && <p>Supervision bought from outside, and what is left of it.</p>}
      {manages && !ended && (
        <Buttons>
          <LinkButton href="/contracts/new">Make a contract</LinkButton>
          <LinkButton href="/supervisors" kind="quiet">
            Supervisors
          </LinkButton>
        </Buttons>
      )}
      {(lines.length > 0 || led.length === 0) && <Lines facts={facts} />}
      <Pager
        page={page}
        pages={hasMore ? page + 1 : page}
        href={(to) => `${path}page=${to}`}
        first="names"
      />
      {led.length > 0 && !ended && <Led led={led} />}
      {manages && !ended && (
        <p>
          <a href="/supervision/teams">Where supervision is due, team by team</a>
        </p>
      )}
      {(manages || lines.length > 0) && !ended && (
        <p>
          <a href="/contracts?show=ended">Contracts that have ended</a>
        </p>
      )}
    </Page>
  )
}

function Lines({ facts: { lines, ended, page } }: { facts: ContractsFacts }) {
  if (lines.length === 0 && page > 1) return <PastTheEnd first="/contracts" />
  if (lines.length === 0) {
    return <EmptyState title={ended ? 'No contract has ended.' : 'There is no contract yet.'} />
  }
  return (
    <Table
      caption="Contracts, and with whom"
      hideCaption
      head={[
        { label: 'With' },
        { label: 'Left', numeric: true },
        { label: 'Bought', numeric: true },
        { label: 'Runs' },
        { label: 'To look at' },
      ]}
      rows={lines.map(({ id, name, left, bought, days, note }) => [
        <a href={`/contracts/${id}`}>{name}</a>,
        left,
        bought,
        days,
        note || 'Nothing',
      ])}
    />
  )
}

function Led({ led }: { led: ContractsFacts['led'] }) {
  return (
    <section>
      <h2>Hours for your teams</h2>
      <Table
        caption="Hours for teams you lead"
        hideCaption
        head={[
          { label: 'Team' },
          { label: 'Supervisor' },
          { label: 'Left', numeric: true },
          { label: 'Bought', numeric: true },
          { label: 'Until' },
        ]}
        rows={led.map((row) => [row.team, row.supervisor, row.left, row.bought, row.ends])}
      />
    </section>
  )
}
