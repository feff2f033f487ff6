import type { StretchPageFacts } from '../../src/agreements/stretch-page-facts.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { BackLink, EmptyState, Inset } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { StretchForm } from './stretch-form.tsx'

type StretchPageProps = { shell: Shell; facts: StretchPageFacts }

/** Recording a stretch: for one holding, or for a whole job. */
export function StretchPage({ shell, facts }: StretchPageProps) {
  const { holding, place, errors } = facts
  const back = backOf(facts)
  return (
    <Page shell={shell} title="Record a stretch" error={errors.length > 0}>
      <BackLink href={back}>{holding ? 'This holding' : 'My agreement'}</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Record a stretch</h1>
      <p class="lead">
        {holding ? `For “${holding.label}”.` : `For your whole work with ${place.organisation}.`}{' '}
        Sometimes people need more than was agreed. Using your judgement is part of the job.
      </p>
      <WhoSees names={facts.whoSees} about="stretch" />
      {facts.others.map(({ organisation, href }) => (
        <p>
          <a href={href}>For your work with {organisation} instead</a>
        </p>
      ))}
      <Live facts={facts} />
      <Firm facts={facts} />
      {whyNone(facts) ?? <StretchForm shell={shell} facts={facts} back={back} />}
    </Page>
  )
}

const backOf = ({ holding }: StretchPageFacts) =>
  holding ? `/holdings/${holding.id}` : '/agreement'

/** Nothing can stretch here, said kindly, with the way on. */
function whyNone({ holding, agreed, options, place, errors }: StretchPageFacts) {
  const change = `/agreement/proposals/new?employment=${place.employment}`
  if (holding?.ended) {
    return <EmptyState title="This holding has ended, so nothing needs to stretch." />
  }
  if (!agreed) {
    return (
      <EmptyState
        title="Nothing is agreed for this job yet."
        action={{ href: change, label: 'Start the first agreement' }}
      >
        <p>Once something is agreed, it can stretch.</p>
      </EmptyState>
    )
  }
  if (options.length > 0 || errors.length > 0) return null
  return <EmptyState title="Everything here is firm, so nothing stretches." />
}

function Live({ facts: { live } }: { facts: StretchPageFacts }) {
  if (live.length === 0) return null
  return (
    <Inset>
      <p>These stretch already. One at a time is enough for each.</p>
      <ul>
        {live.map(({ id, name, says }) => (
          <li>
            <a href={`/agreement/stretches#stretch-${id}`}>{name}</a>: {says}
          </li>
        ))}
      </ul>
    </Inset>
  )
}

function Firm({ facts: { firm, place } }: { facts: StretchPageFacts }) {
  if (firm.length === 0) return null
  return (
    <p>
      These are firm, so they do not stretch: {firm.join(', ')}.{' '}
      <a href={`/agreement/proposals/new?employment=${place.employment}`}>
        Ask to change the agreement
      </a>
    </p>
  )
}
