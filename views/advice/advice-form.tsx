import { Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { BackLink, EmptyState, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type AdviceFormFacts = Typed & {
  id: string
  label: string
  ended: boolean
  leads: { value: string; label: string }[]
  whoSees: string
}

/** A question to the clinical lead about one person held. */
export function AdviceForm({ shell, facts }: { shell: Shell; facts: AdviceFormFacts }) {
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Ask your clinical lead" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>Ask your clinical lead: {facts.label}</h1>
      {whyNot(facts) ?? <Asking shell={shell} facts={facts} back={back} />}
    </Page>
  )
}

function whyNot({ ended, leads }: AdviceFormFacts) {
  if (ended) {
    return (
      <EmptyState title="This holding has ended.">
        <p>You can open it again first, and then ask.</p>
      </EmptyState>
    )
  }
  return leads.length > 0 ? null : (
    <EmptyState title="You have no clinical lead here yet.">
      <p>Your administrator can link you to one. Until then, ask your lead.</p>
    </EmptyState>
  )
}

function Asking({ shell, facts, back }: { shell: Shell; facts: AdviceFormFacts; back: string }) {
  const { field, value } = typedIn(facts)
  const only = facts.leads.length === 1 ? facts.leads[0]!.value : ''
  return (
    <>
      <WhoSees names={facts.whoSees} about="advice_request" />
      <Inset>
        <p>Nobody reads this at once. If someone is in danger, use the telephone now.</p>
      </Inset>
      <Form shell={shell} action={`/holdings/${facts.id}/advice-requests`}>
        <Select
          label="Who would you like to ask?"
          options={facts.leads}
          {...field('to')}
          value={value('to') || only}
        />
        <TextArea
          label="What would you like to ask?"
          hint="They see the label and these words. No names or numbers, please."
          {...field('question')}
          maxlength={2000}
        />
        <Buttons>
          <Button>Ask</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </>
  )
}
