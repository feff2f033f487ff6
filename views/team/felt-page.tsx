import { BackLink, Details, EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

/** The answers to one question; a row for each month that may be told, in rough shares. */
export type FeltTable = { head: string[]; summary: string; rows: string[][] }

export type FeltFacts = {
  teams: {
    id: string
    name: string
    /** Too small for anything to be told. */
    few: boolean
    felt: FeltTable | null
    evenings: FeltTable | null
  }[]
  fewest: number
  months: number
}

/** What teams said in their check-ins, put together so that nobody's word can be read from it. */
export function FeltPage({ shell, facts }: { shell: Shell; facts: FeltFacts }) {
  const { teams, fewest, months } = facts
  return (
    <Page shell={shell} title="How the work has felt" wide>
      <BackLink href="/teams">Teams</BackLink>
      <h1>How the work has felt, all together</h1>
      <p class="lead">
        What people said in their check-ins in the last {months} full months. Nobody is named.
      </p>
      {teams.length === 0 ? (
        <EmptyState title="No team is linked to you yet.">
          <p>Your administrator links you to the workers whose teams you manage.</p>
        </EmptyState>
      ) : (
        teams.map((team) => <Team team={team} fewest={fewest} />)
      )}
      <HowCounted fewest={fewest} />
    </Page>
  )
}

type TeamProps = { team: FeltFacts['teams'][number]; fewest: number }

function Team({ team: { id, name, few, felt, evenings }, fewest }: TeamProps) {
  return (
    <section aria-labelledby={`felt-${id}`}>
      <h2 id={`felt-${id}`}>{name}</h2>
      {!felt && !evenings && (
        <EmptyState title="Nothing to show for these months.">
          {few ? (
            <p>It is fewer than {fewest} people, so what they say stays theirs.</p>
          ) : (
            <p>“How this is put together” says when a month is shown.</p>
          )}
        </EmptyState>
      )}
      {felt && <Answers table={felt} title="How the weeks felt" team={name} />}
      {evenings && (
        <Answers table={evenings} title="Evenings a week that work came home" team={name} />
      )}
    </section>
  )
}

type AnswersProps = { table: FeltTable; title: string; team: string }

const Answers = ({ table: { head, summary, rows }, title, team }: AnswersProps) => (
  <>
    <h3>{title}</h3>
    <p>{summary}</p>
    <Table
      caption={`${title}, ${team}`}
      hideCaption
      head={['Month', ...head].map((label) => ({ label }))}
      rows={rows}
    />
  </>
)

const HowCounted = ({ fewest }: { fewest: number }) => (
  <Details summary="How this is put together">
    <p>
      Each person counts the same, however often they checked in. “Rather not say” and skipped weeks
      are left out. Notes are never part of it.
    </p>
    <p>
      The shares are rough on purpose. One person’s word never shows in them, and nor does everyone
      saying the same.
    </p>
    <p>
      A month is shown when {fewest} people or more spoke, and you manage all of them. It is left
      out when the people changed since the month before. The next smallest team beside a very small
      one is left out too.
    </p>
  </Details>
)
