import { Select } from '../components/choices.tsx'
import { Button, Form } from '../components/form.tsx'
import { DateField } from '../components/inputs.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import type { PlanForm, PlanProps } from './plan-page.tsx'

/** What the form shows: as it came back, or as it is kept. */
function shown({ facts, filled }: PlanProps, form: PlanForm, kept: Record<string, string>) {
  const isThis = filled.form === form
  const typed = isThis ? filled : { values: kept, errors: [] }
  return { ...typedIn(typed), version: isThis ? filled.version : facts.version }
}

/** The day on which the worker looks at their plan again. */
export function Review(props: PlanProps) {
  const { shell, facts } = props
  const { review, furthest } = facts
  if (review === null && props.filled.form !== 'review') {
    return <p class="hint">When you have written a part, you choose a day to look at it again.</p>
  }
  const { field, version } = shown(props, 'review', { review_on: review?.on ?? '' })
  return (
    <>
      {review && (
        <p>
          {review.past ? `Its day was ${review.words}. ` : `Its day is ${review.words}. `}
          {review.past && 'Read it through, then choose the next one.'}
        </p>
      )}
      <WhoSees names="You, your manager, and anyone you share a part with" />
      <Form shell={shell} action="/wellness-plan/review" version={version} save="Keep this day">
        <DateField
          {...field('review_on')}
          label="Look at it again on"
          hint={`No later than ${furthest}, which is 90 days from today.`}
        />
      </Form>
    </>
  )
}

/** A colleague who may stand beside the worker. Naming them tells them nothing. */
export function Buddy(props: PlanProps) {
  const { shell, facts } = props
  const { field, version } = shown(props, 'buddy', { buddy_id: facts.buddy.id })
  if (facts.buddies.length === 0 && props.filled.form !== 'buddy') {
    return <p class="hint">Nobody else works in your team yet.</p>
  }
  return (
    <>
      <WhoSees names="Only you" />
      <Form shell={shell} action="/wellness-plan/buddy" version={version} save="Keep my buddy">
        <Select
          {...field('buddy_id')}
          label="Who is your buddy?"
          hint="They are not told. They read nothing until you tick a part for them."
          options={facts.buddies}
          empty="Nobody just now"
          optional
        />
      </Form>
    </>
  )
}

/** One lead can agree what they may read, and both see that they did. */
export function AgreeTogether(props: PlanProps) {
  const { shell, facts } = props
  const { agreement, leads } = facts
  const { field, version } = shown(props, 'ask', {})
  const asks = agreement === null || agreement.stage === 'changed' || props.filled.form === 'ask'
  return (
    <>
      {agreement && <p>{agreement.words}</p>}
      {asks && leads.length === 0 && <p class="hint">Nobody is linked to you as a lead yet.</p>}
      {asks && (leads.length > 0 || props.filled.form === 'ask') && (
        <>
          <WhoSees names="You, and the lead you ask" />
          <Form
            shell={shell}
            action="/wellness-plan/agreement"
            version={version}
            save="Ask them to agree it"
          >
            <Select
              {...field('agree_with')}
              label="Whom do you ask?"
              hint="They agree only what you share with them."
              options={leads}
            />
          </Form>
        </>
      )}
      {agreement && (
        <Form
          shell={shell}
          action="/wellness-plan/agreement/withdrawal"
          version={facts.version}
          inline
        >
          <Button kind="quiet">Take this back</Button>
        </Form>
      )}
    </>
  )
}
