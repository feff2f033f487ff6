import { confidenceWords, toldWords } from '../../src/my-sessions/words.ts'
import { Radios, Tick, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ConfidenceFormFacts = Typed & { session: string; when: string; people: Option[] }

/** Words from a list, so that nothing of what was said can be written here. */
export function ConfidenceForm({ shell, facts }: { shell: Shell; facts: ConfidenceFormFacts }) {
  const { field, tick } = typedIn(facts)
  const { people, session } = facts
  return (
    <Page shell={shell} title="You had to tell somebody" error={facts.errors.length > 0}>
      <BackLink href="/my-sessions">My sessions</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>You had to tell somebody, after {facts.when}</h1>
      <WhoSees
        names="You and their manager. The worker too, once you say that they know"
        about="broken_confidence"
      />
      <Inset>
        <p>Say why and whom you told. There is no place for what was said.</p>
      </Inset>
      <Form shell={shell} action={`/my-sessions/${session}/confidences`}>
        {people.length === 1 ? (
          <Hidden name="employment" value={people[0]!.value} />
        ) : (
          <Radios label="About whom?" options={people} {...field('employment')} />
        )}
        <Radios label="Why?" options={optionsOf(confidenceWords)} {...field('reason')} />
        <Radios label="Whom did you tell?" options={optionsOf(toldWords)} {...field('told')} />
        <DateField label="When did you tell them?" {...field('told_on')} />
        <Tick label="The worker knows that I told somebody" {...tick('worker_knows')} />
        <Buttons>
          <Button>Keep it</Button>
          <LinkButton kind="text" href="/my-sessions">
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
