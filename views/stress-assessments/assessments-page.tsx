import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'
import { NeverOnePerson } from './never-one-person.tsx'

export type AssessmentsFacts = {
  teams: { name: string; next: string; write: string | null }[]
  made: { href: string; team: string; on: string; by: string }[]
  page: number
  pages: number
}

/** When each team is looked at next, and what was found before. */
export function AssessmentsPage({ shell, facts }: { shell: Shell; facts: AssessmentsFacts }) {
  const { teams, made, page, pages } = facts
  return (
    <Page shell={shell} title="Stress assessments" wide>
      <h1>Stress assessments</h1>
      <NeverOnePerson />
      {teams.length === 0 ? (
        <EmptyState title="No team is linked to you yet.">
          <p>Your administrator links you to the workers of a team.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Your teams"
          head={[{ label: 'Team' }, { label: 'Assessment' }, { label: 'Next step' }]}
          rows={teams.map(({ name, next, write }) => [
            name,
            next,
            write ? (
              <a href={write}>
                Write one<span class="unseen"> for {name}</span>
              </a>
            ) : (
              <span>The manager writes it</span>
            ),
          ])}
        />
      )}
      {made.length > 0 && (
        <Table
          caption="Written so far, newest first"
          head={[{ label: 'Day' }, { label: 'Team' }, { label: 'Written by' }]}
          rows={made.map(({ href, team, on, by }) => [
            <a href={href}>
              {on}
              <span class="unseen">, {team}</span>
            </a>,
            team,
            by,
          ])}
        />
      )}
      <Pager page={page} pages={pages} href={(to) => `/stress-assessments?page=${to}`} />
    </Page>
  )
}
