import type { ReviewPageFacts } from '../../src/agreements/review-facts.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { StepsHelp } from './parts.tsx'
import { ReviewElements } from './review-elements.tsx'
import { ReviewForm } from './review-form.tsx'
import { Reviews } from './reviews.tsx'

type ReviewPageProps = { shell: Shell; facts: ReviewPageFacts }

/** The quarterly look: every element on its line, beside the version before, and what is next. */
export function ReviewPage({ shell, facts }: ReviewPageProps) {
  const { place, agreement, errors, stale } = facts
  return (
    <Page shell={shell} title="Look at the agreement again" error={errors.length > 0} wide>
      <BackLink href={place.base}>{place.isMine ? 'My agreement' : 'Agreement'}</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Look at the agreement again</h1>
      <p class="lead">
        {place.isMine ? 'Your' : `${place.personName}’s`} work with {place.organisation}. Talk it
        through together. Does it still fit?
      </p>
      {stale && (
        <Warning>
          <p>
            Nothing was written. You looked at it today already, or a new version is in force now.
            Your words are still here.
          </p>
        </Warning>
      )}
      {agreement ? (
        <>
          <ReviewElements facts={facts} number={agreement.number} />
          <StepsHelp />
          <Reviews reviews={facts.reviews} />
          <ReviewForm shell={shell} facts={facts} />
        </>
      ) : (
        <EmptyState
          title="Nothing is agreed yet, so there is nothing to look at again."
          action={{
            href: `${place.base}/proposals/new?employment=${place.employment}`,
            label: 'Start the first agreement',
          }}
        />
      )}
    </Page>
  )
}
