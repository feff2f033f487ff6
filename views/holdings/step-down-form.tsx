import { Clash } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea } from '../components/inputs.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { LifeFormFacts } from './review-form.tsx'

/** How holding gets less, step by step, and about when it ends. */
export function StepDownForm({ shell, facts }: { shell: Shell; facts: LifeFormFacts }) {
  const { field } = typedIn(facts)
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Plan a step-down" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>Plan a step-down: {facts.label}</h1>
      <WhoSees names={facts.whoSees} />
      <Clash clash={facts.clash} />
      <Inset>
        <p>A plan can change. Empty both fields to take it away.</p>
      </Inset>
      <Form shell={shell} action={`${back}/step-down`} version={facts.version}>
        <DateField label="About when could it end?" optional {...field('planned_end_on')} />
        <TextArea
          label="The steps"
          hint={`Such as “Every other week, then once a month”. Who sees this: ${facts.noteWhoSees}.`}
          optional
          maxlength={1000}
          {...field('step_down')}
        />
        <Buttons>
          <Button>Save the plan</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
