import type { ReviewPageFacts, ReviewRow } from '../../src/agreements/review-facts.ts'
import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, TextArea } from '../components/inputs.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { LevelTag } from '../components/tags.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Continuum } from './continuum.tsx'
import { StepsHelp } from './parts.tsx'
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
          <Elements facts={facts} number={agreement.number} />
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

function Elements({ facts, number }: { facts: ReviewPageFacts; number: number }) {
  const { rows, before } = facts
  return (
    <>
      <h2>The 18 elements, from firm to discretion</h2>
      <p>
        A full circle is version {number}, in force now.{' '}
        {before === null
          ? 'There was no version before it.'
          : `A square is where it was in version ${before}, when it moved.`}
      </p>
      <Table
        caption="The 18 elements"
        hideCaption
        head={['Element', 'Where it sits', 'Agreed, and today'].map((label) => ({ label }))}
        rows={rows.map((row) => [row.name, <Where row={row} />, <Agreed row={row} />])}
      />
    </>
  )
}

function Where({ row }: { row: ReviewRow }) {
  const { position, step, before, fixed } = row
  const moved = before && before.position !== position
  return (
    <div>
      <Continuum position={position} step={step} before={before} />
      <div>
        <strong>{step}</strong>
        {fixed && ', the same for everyone'}
        {moved && `, before: ${before.step}`}
      </div>
    </div>
  )
}

function Agreed({ row: { counted, words } }: { row: ReviewRow }) {
  if (counted.length === 0 && !words) return <>No number</>
  return (
    <div>
      {counted.map(({ name, says, today }) => (
        <div>
          {name}: {says}{' '}
          {today && (
            <>
              Today: {today.says} <LevelTag level={today.level} />
            </>
          )}
        </div>
      ))}
      {words && <div>“{words}”</div>}
    </div>
  )
}

const outcomes = [
  { value: 'keep', label: 'Keep it as it is' },
  { value: 'change', label: 'Change something', hint: 'The form for a change opens next.' },
]

function ReviewForm({ shell, facts }: ReviewPageProps) {
  const { place } = facts
  const typed = typedIn(facts)
  return (
    <>
      <h2>What you decide</h2>
      <WhoSees names={facts.whoSees} />
      <Form action={`${place.base}/review`} shell={shell}>
        <Hidden name="employment" value={place.employment} />
        <Hidden name="agreement" value={typed.value('agreement')} />
        <Radios
          {...typed.field('outcome')}
          label="Does it still fit?"
          options={outcomes}
          required
        />
        <DateField
          {...typed.field('next_on')}
          label="If you keep it: when do you look again?"
          hint="Within a year. Three months is usual."
        />
        <TextArea
          {...typed.field('words')}
          label="Anything to remember from the talk"
          hint="Leave out anything about the people held."
          optional
          rows={4}
          maxlength={2000}
        />
        <Buttons>
          <Button>Keep what we decided</Button>
          <LinkButton kind="quiet" href={place.base}>
            Not now
          </LinkButton>
        </Buttons>
      </Form>
    </>
  )
}
