import { Buttons, LinkButton } from '../components/form.tsx'
import { SummaryList, type SummaryRow } from '../components/lists.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type AnswersFacts = {
  organisation: SummaryRow[]
  teams: { name: string; rows: SummaryRow[] }[]
  /** What is not there yet, and may wait. */
  missing: string[]
}

/** Everything that was set up on one page, each with the way to change it. */
export function AnswersPage({ shell, facts }: { shell: Shell; facts: AnswersFacts }) {
  return (
    <Page shell={shell} title="Check your answers">
      <BackLink href="/setup">Setting up</BackLink>
      <h1>Check your answers</h1>
      <SummaryList rows={facts.organisation} />
      {facts.teams.map(({ name, rows }) => (
        <>
          <h2>{name}</h2>
          <SummaryList rows={rows} />
        </>
      ))}
      {facts.missing.length > 0 && (
        <Warning>
          <p>Not there yet: {facts.missing.join(', ')}. You can add it later.</p>
        </Warning>
      )}
      <Buttons>
        <LinkButton href="/setup/invitations">Carry on to the invitations</LinkButton>
      </Buttons>
    </Page>
  )
}
