import type { ReviewPageFacts } from '../../src/agreements/review-facts.ts'
import { Radios } from '../components/choices.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, TextArea } from '../components/inputs.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'

const outcomes = [
  { value: 'keep', label: 'Keep it as it is' },
  { value: 'change', label: 'Change something', hint: 'The form for a change opens next.' },
]

/** What was decided, to be kept. */
export function ReviewForm({ shell, facts }: { shell: Shell; facts: ReviewPageFacts }) {
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
