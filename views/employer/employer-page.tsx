import type { EmployerFacts } from '../../src/employer/facts.ts'
import { LinkButton } from '../components/form.tsx'
import { BackLink, EmptyState, Inset } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

type EmployerPageProps = { shell: Shell; employers: EmployerFacts[] }

/** What each employer says about holding, and how its job descriptions stand. */
export function EmployerPage({ shell, employers }: EmployerPageProps) {
  return (
    <Page shell={shell} title="What your employer says about holding">
      <BackLink href="/">This week</BackLink>
      <h1>What your employer says about holding</h1>
      <p class="lead">Holding people is work. Here is what the people you work for say about it.</p>
      {employers.length === 0 && <EmptyState title="You are not linked to an employer here." />}
      {employers.map((employer) => (
        <Employer employer={employer} />
      ))}
      <p>
        <a href="/help/holding">What holding means</a>
      </p>
    </Page>
  )
}

function Employer({ employer }: { employer: EmployerFacts }) {
  const { id, name, statement, mayWrite } = employer
  return (
    <section id={id}>
      <h2>{name}</h2>
      {statement ? (
        <Inset>
          {statement.words
            .trim()
            .split(/\s*\n\s*/)
            .map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          <p class="hint">{statement.made}.</p>
        </Inset>
      ) : (
        <EmptyState title={`${name} has not said it yet. It holds all the same.`}>
          <p>Holding is part of the job here. Time spent on it is work.</p>
          <p>You can ask your lead, or your administrator, to write it down.</p>
        </EmptyState>
      )}
      {mayWrite && (
        <LinkButton kind="quiet" href={`/admin/settings/statement?organisation=${id}`}>
          {statement ? 'Change these words' : 'Write them down'}
        </LinkButton>
      )}
      <Checks employer={employer} />
    </section>
  )
}

function Checks({ employer: { id, checks, checked, mayWrite } }: { employer: EmployerFacts }) {
  return (
    <>
      <h3>What the job description says</h3>
      {checked ? (
        <Table
          caption="What the job description says"
          hideCaption
          head={['What it is about', 'Is it so?', 'Checked on'].map((label) => ({ label }))}
          rows={checks.map(({ says, answer, checked: on }) => [says, answer, on || 'Not yet'])}
        />
      ) : (
        <p>Nobody has gone through the checklist yet. Your administrator can.</p>
      )}
      {mayWrite && (
        <LinkButton kind="quiet" href={`/admin/settings/checklist?organisation=${id}`}>
          Go through the checklist
        </LinkButton>
      )}
    </>
  )
}
