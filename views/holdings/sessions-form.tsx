import { Clash } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { NumberField, TextArea } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { LifeFormFacts } from './review-form.tsx'

/** The number of sessions put right, where contacts alone do not tell it. */
export function SessionsForm({ shell, facts }: { shell: Shell; facts: LifeFormFacts }) {
  const { field } = typedIn(facts)
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Put the sessions right" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>Put the sessions right: {facts.label}</h1>
      <WhoSees names={facts.whoSees} />
      <Clash clash={facts.clash} />
      <Inset>
        <p>
          Sessions are counted from contacts. Messages and review calls are not sessions. Is one
          contact wrong or missing? Then change that contact, or add it.
        </p>
      </Inset>
      <Form shell={shell} action={`${back}/sessions`} version={facts.version}>
        <NumberField label="How many sessions is it really?" {...field('sessions')} />
        <TextArea
          label="Why was the number not right?"
          hint={`Such as “Two were before we had Holdfast”. Who sees this: ${facts.noteWhoSees}.`}
          maxlength={500}
          rows={3}
          {...field('reason')}
        />
        <Buttons>
          <Button>Save the number</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
