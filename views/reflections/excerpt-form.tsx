import { Checkboxes, Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden, TextArea } from '../components/inputs.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ExcerptFormFacts = Typed & {
  id: string
  version: number
  name: string
  parts: Option[]
  recipients: Option[]
  most: number
  whoSees: string
  /** The last look before it goes: the words are exactly what will be seen. */
  checking: boolean
  /** It was changed since the parts were ticked. */
  changed: boolean
}

/** Pick lines, look at them as they would be seen, then send. */
export function ExcerptForm({ shell, facts }: { shell: Shell; facts: ExcerptFormFacts }) {
  const back = `/reflections/${facts.id}`
  return (
    <Page shell={shell} title="Send some lines" error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>{facts.checking ? 'This is all they will see' : 'Send some lines'}</h1>
      <WhoSees names={facts.whoSees} about="excerpt" />
      {facts.changed && (
        <Warning>
          <p>This reflection was changed since you opened it. Look at the parts below again.</p>
        </Warning>
      )}
      {facts.recipients.length === 0 && facts.errors.length === 0 ? (
        <EmptyState
          title="There is nobody to send lines to just now."
          action={{ href: back, label: 'Back to your reflection' }}
        >
          <p>Lines can go to your lead or an external supervisor.</p>
        </EmptyState>
      ) : (
        <Fields shell={shell} facts={facts} back={back} />
      )}
    </Page>
  )
}

type FieldsProps = { shell: Shell; facts: ExcerptFormFacts; back: string }

function Fields({ shell, facts, back }: FieldsProps) {
  const { field, choices } = typedIn(facts)
  const { checking } = facts
  return (
    <Form shell={shell} action={`${back}/excerpts`} version={facts.version}>
      {checking && <Hidden name="checked" value="yes" />}
      <Radios label="Who will see it?" options={facts.recipients} {...field('to_id')} />
      {!checking && facts.parts.length > 0 && (
        <Checkboxes
          label="Which parts?"
          hint="Tick any. The rest stays with you."
          optional
          options={facts.parts}
          {...choices('lines[]')}
        />
      )}
      <TextArea
        label={checking ? 'The words they will see' : 'Or in your own words'}
        hint={checking ? 'You can still change or cut them.' : 'Added after the parts you tick.'}
        optional={!checking}
        maxlength={facts.most}
        rows={checking ? 12 : 5}
        {...field('words')}
      />
      <p>You can take it back at any time. What somebody has read, they have read.</p>
      <Buttons>
        <Button>{checking ? 'Send these words' : 'See what they will see'}</Button>
        <LinkButton kind="text" href={back}>
          Do not send
        </LinkButton>
      </Buttons>
    </Form>
  )
}
