import { Lines } from '../alerts/alert-talk.tsx'
import { RowsChart } from '../components/rows-chart.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, Details, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { ContractFacts, LedgerLine } from './facts.ts'

type Props = { shell: Shell; facts: ContractFacts; refusal?: string | null }

/** One contract: what was bought, what is left, for whom and on what terms. */
export function ContractPage({ shell, facts, refusal = null }: Props) {
  const { title, notes, ended, chart } = facts
  return (
    <Page shell={shell} title={title} error={refusal !== null} wide>
      <BackLink href="/contracts">Contracts</BackLink>
      <ErrorSummary errors={refusal ? [{ field: 'ending', message: refusal }] : []} />
      <h1>{title}</h1>
      {ended && <p>It ended on {ended}.</p>}
      {notes.map((note) => (
        <Warning>
          <p>{note}</p>
        </Warning>
      ))}
      <Ways facts={facts} />
      <Ledger ledger={facts.ledger} />
      <RowsChart
        id="hours"
        title="Hours bought, booked and used."
        summary={chart.summary}
        rows={chart.rows}
        table={{
          head: [{ label: 'Hours' }, { label: 'How many', numeric: true }],
          rows: chart.rows.map(({ label, figure }) => [label, figure]),
        }}
      />
      <Sessions facts={facts} />
      <h2>What was agreed</h2>
      <SummaryList rows={facts.summary} />
      <Confidentiality facts={facts} />
      <People shell={shell} facts={facts} />
      <Terms facts={facts} />
      {facts.manages && !ended && <Ending shell={shell} facts={facts} />}
    </Page>
  )
}

function Ways({ facts: { id, manages, ended, series, supervisor } }: { facts: ContractFacts }) {
  return (
    <>
      <Buttons>
        {series && <LinkButton href={series}>Book sessions</LinkButton>}
        {manages && !ended && (
          <LinkButton href={`/contracts/${id}/hours`} kind="quiet">
            Buy or give back hours
          </LinkButton>
        )}
        <LinkButton href={`/contracts/${id}/statement`} kind="quiet">
          Statement
        </LinkButton>
      </Buttons>
      {supervisor.href && (
        <p>
          <a href={supervisor.href}>What is known of {supervisor.name}</a>
        </p>
      )}
    </>
  )
}

/** Bought, booked, used and left; what is bought is always the sum of the other three. */
export function Ledger({ ledger }: { ledger: LedgerLine[] }) {
  return (
    <Table
      caption="Where the hours are"
      head={[
        { label: 'Hours' },
        { label: 'How many', numeric: true },
        { label: 'Cost', numeric: true },
      ]}
      rows={ledger.map(({ what, minutes, pounds }) => [what, minutes, pounds])}
    />
  )
}

function Sessions({ facts: { sessions } }: { facts: ContractFacts }) {
  return (
    <>
      <SessionList title="Who came is not said yet" sessions={sessions.waiting} />
      <SessionList title="Booked" sessions={sessions.coming} />
    </>
  )
}

type ListProps = { title: string; sessions: ContractFacts['sessions']['coming'] }

function SessionList({ title, sessions }: ListProps) {
  if (sessions.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {sessions.map(({ href, words }) => (
          <li>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Confidentiality = ({ facts: { confidentiality } }: { facts: ContractFacts }) => (
  <section>
    <h3>Confidentiality</h3>
    <Lines text={confidentiality} />
  </section>
)

function People({ shell, facts }: Props) {
  const { id, people, manages, ended } = facts
  const changes = manages && !ended
  return (
    <section>
      <h2 id="people">Who has hours of it</h2>
      {people.length === 0 ? (
        <p>Nobody yet.</p>
      ) : (
        <Table
          caption="Who has hours of it"
          hideCaption
          head={[
            { label: 'Name' },
            { label: 'Team' },
            { label: 'Hours' },
            { label: 'When' },
            ...(changes ? [{ label: 'Change' }] : []),
          ]}
          rows={people.map((each) => [
            each.name,
            each.team,
            each.kept,
            each.days,
            ...(changes ? [each.runs ? <End shell={shell} id={id} each={each} /> : 'Over'] : []),
          ])}
        />
      )}
      {changes && (
        <p>
          <a href={`/contracts/${id}/people/new`}>Add somebody</a>
        </p>
      )}
    </section>
  )
}

type EndProps = { shell: Shell; id: string; each: ContractFacts['people'][number] }

const End = ({ shell, id, each }: EndProps) => (
  <Form
    shell={shell}
    action={`/contracts/${id}/people/${each.id}/ending`}
    version={each.version}
    inline
  >
    <Button kind="text">
      End<span class="unseen"> for {each.name}</span>
    </Button>
  </Form>
)

function Terms({ facts: { id, terms, manages, ended, before } }: { facts: ContractFacts }) {
  return (
    <section>
      <h2>Terms over time</h2>
      <Details summary={terms.length === 1 ? 'One set of terms' : `${terms.length} sets of terms`}>
        <Table
          caption="Terms, the latest first"
          hideCaption
          head={[{ label: 'From' }, { label: 'Terms' }, { label: 'Why' }]}
          rows={terms.map(({ from, words, reason }) => [from, words, reason || 'As begun'])}
        />
      </Details>
      {manages && !ended && (
        <p>
          <a href={`/contracts/${id}/terms/new`}>Change the terms from a day on</a>
        </p>
      )}
      {before && (
        <p>
          <a href={before}>The contract before this one</a>
        </p>
      )}
    </section>
  )
}

function Ending({ shell, facts }: Props) {
  const { id, version, renewal, supervisor } = facts
  return (
    <section id="field-ending" tabindex={-1}>
      <h2>Renew or end it</h2>
      <p>
        <a href={renewal}>Renew it</a>: the same answers again, with new days.
      </p>
      <p>
        Ending it books nothing more. {supervisor.name} then sees nothing more of these people here.
      </p>
      <Form shell={shell} action={`/contracts/${id}/ending`} version={version}>
        <Button kind="quiet">End this contract</Button>
      </Form>
    </section>
  )
}
