import { Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { BackLink, EmptyState, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type HandoverFormFacts = Typed & {
  id: string
  label: string
  ended: boolean
  /** The colleague who is asked already. */
  asked: { href: string; name: string } | null
  people: { value: string; label: string }[]
  whoSees: string
}

/** Asking one colleague to hold someone from now on. */
export function HandoverForm({ shell, facts }: { shell: Shell; facts: HandoverFormFacts }) {
  const back = `/holdings/${facts.id}`
  return (
    <Page shell={shell} title="Ask someone to take over" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>Ask someone to take over: {facts.label}</h1>
      {whyNot(facts) ?? <Asking shell={shell} facts={facts} back={back} />}
    </Page>
  )
}

function whyNot({ ended, asked, people }: HandoverFormFacts) {
  if (ended) {
    return (
      <EmptyState title="This holding has ended.">
        <p>There is nothing to hand over. You can open it again first.</p>
      </EmptyState>
    )
  }
  if (asked) {
    return (
      <EmptyState
        title={`You have asked ${asked.name}.`}
        action={{ href: asked.href, label: 'See what you asked' }}
      >
        <p>One ask at a time. Take that one back to ask someone else.</p>
      </EmptyState>
    )
  }
  return people.length > 0 ? null : (
    <EmptyState title="Nobody else in your team holds people just now.">
      <p>Your lead can help you find someone.</p>
    </EmptyState>
  )
}

function Asking(props: { shell: Shell; facts: HandoverFormFacts; back: string }) {
  const { shell, facts, back } = props
  const { field } = typedIn(facts)
  return (
    <>
      <WhoSees names={facts.whoSees} about="handover" />
      <Inset>
        <p>Until they say yes you hold on. They see the label and your message, nothing else.</p>
        <p>Your notes and contacts stay with you. Names alongside do not move with it.</p>
      </Inset>
      <Form shell={shell} action={`/holdings/${facts.id}/handovers`}>
        <Select label="Who would you like to ask?" options={facts.people} {...field('to')} />
        <TextArea
          label="A message to them"
          hint="What would help them decide. No names or numbers, please."
          optional
          {...field('message')}
          maxlength={1000}
        />
        <Buttons>
          <Button>Ask them</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </>
  )
}
