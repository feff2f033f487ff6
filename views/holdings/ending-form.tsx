import { Radios } from '../components/choices.tsx'
import { Clash } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { optionsOf, typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { LifeFormFacts } from './review-form.tsx'
import { endReasonWords } from '../../src/holdings/words.ts'

/** Ending warmly: a reason, and a way back in the worker's own words. */
export function EndingForm({ shell, facts }: { shell: Shell; facts: LifeFormFacts }) {
  const { field } = typedIn(facts)
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="End a holding" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>End this holding: {facts.label}</h1>
      <WhoSees names={facts.whoSees} />
      <Clash clash={facts.clash} />
      <Inset>
        <p>
          A good ending is said out loud, a little before it comes. It names what they did, and how
          they can come back.
        </p>
        <p>
          Ending is not closing a door. Within four weeks you can open this same holding again.
          Later, a new one begins and remembers this one.
        </p>
      </Inset>
      <Form shell={shell} action={`/holdings/${facts.id}/ending`} version={facts.version}>
        <DateField label="Which day did it end?" {...field('ended_on')} />
        <Radios
          label="Why does it end?"
          options={optionsOf(endReasonWords)}
          {...field('end_reason')}
        />
        <TextArea
          label="The way back"
          hint={`How they can come back to you or someone else. Who sees this: ${facts.noteWhoSees}.`}
          optional
          {...field('way_back')}
          maxlength={1000}
        />
        <Buttons>
          <Button>End this holding</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
