import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { SupervisorPageFacts } from './facts.ts'

type Props = { shell: Shell; facts: SupervisorPageFacts; refusal?: string | null }

/** One supervisor: what is known, how they get in, and their contracts. */
export function SupervisorPage({ shell, facts, refusal = null }: Props) {
  const { id, name, notes, ended } = facts
  return (
    <Page shell={shell} title={name} error={refusal !== null}>
      <BackLink href="/supervisors">Supervisors</BackLink>
      <ErrorSummary errors={refusal ? [{ field: 'ending', message: refusal }] : []} />
      <h1>{name}</h1>
      {ended && <p>They left the list on {ended}.</p>}
      {notes.map((note) => (
        <Warning>
          <p>{note}</p>
        </Warning>
      ))}
      <SummaryList rows={facts.known} />
      {!ended && (
        <Buttons>
          <LinkButton href={`/contracts/new?answered=supervisor&supervisor=${id}`}>
            Make a contract
          </LinkButton>
          <LinkButton href={`/supervisors/${id}/edit`} kind="quiet">
            Change this
          </LinkButton>
        </Buttons>
      )}
      <Contracts facts={facts} />
      {!ended && <WayIn shell={shell} facts={facts} />}
      {!ended && <Ending shell={shell} facts={facts} />}
    </Page>
  )
}

function Contracts({ facts: { contracts } }: { facts: SupervisorPageFacts }) {
  return (
    <section>
      <h2>Contracts</h2>
      {contracts.length === 0 ? (
        <p>There is no contract yet.</p>
      ) : (
        <ul>
          {contracts.map(({ href, words }) => (
            <li>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function WayIn({ shell, facts }: Props) {
  const { id, name, signsIn, link } = facts
  if (signsIn) {
    return (
      <section>
        <h2>Their sign-in</h2>
        <p>{name} signs in. They see their own sessions and contracts here, and nothing else.</p>
      </section>
    )
  }
  return (
    <section>
      <h2>Their sign-in</h2>
      <p>
        They can say who came through a link for each session. With a sign-in they also see what
        their people choose to send them.
      </p>
      {link && <p>A link was made. It is good until {link}.</p>}
      <Form shell={shell} action={`/supervisors/${id}/link`}>
        <Button kind="quiet">{link ? 'Make a new link' : 'Give them a sign-in'}</Button>
      </Form>
      {link && (
        <Form shell={shell} action={`/supervisors/${id}/link/removal`}>
          <Button kind="quiet">Take the link back</Button>
        </Form>
      )}
    </section>
  )
}

function Ending({ shell, facts: { id, version } }: Props) {
  return (
    <section id="field-ending" tabindex={-1}>
      <h2>Do they supervise here no more?</h2>
      <p>They leave the list. What was recorded stays.</p>
      <Form shell={shell} action={`/supervisors/${id}/ending`} version={version}>
        <Button kind="quiet">Take them off the list</Button>
      </Form>
    </section>
  )
}
