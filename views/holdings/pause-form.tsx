import { pauseReasonWords } from '../../src/holdings/words.ts'
import { Radios } from '../components/choices.tsx'
import { Clash } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { optionsOf, typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { LifeFormFacts } from './review-form.tsx'

/** A holding at rest: people dip in and out, and that is part of holding. */
export function PauseForm({ shell, facts }: { shell: Shell; facts: LifeFormFacts }) {
  const { field } = typedIn(facts)
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Pause a holding" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>Pause for a while: {facts.label}</h1>
      <WhoSees names={facts.whoSees} />
      <Clash clash={facts.clash} />
      <Inset>
        <p>While it is paused it does not count in your numbers, and its weeks stand still.</p>
        <p>You can still add a contact. Take it up again whenever they come back.</p>
      </Inset>
      <Form shell={shell} action={`${back}/pause`} version={facts.version}>
        <Radios
          label="Why does it pause?"
          options={optionsOf(pauseReasonWords)}
          {...field('pause_reason')}
        />
        <DateField
          label="Look again on"
          hint="A day to see how they are."
          optional
          {...field('next_review_on')}
        />
        <Buttons>
          <Button>Pause</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
