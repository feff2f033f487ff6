import { Radios } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, NumberField, TextArea, TimeField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import * as words from '../../src/holdings/words.ts'
import { fieldsOf, optionsOf } from './holding-form.tsx'

export type ContactFormFacts = {
  label: string
  back: string
  action: string
  /** Where a contact that never was is taken away; null for a new one. */
  removal: string | null
  values: Record<string, string | readonly string[] | undefined>
  errors: { field: string; message: string }[]
  version?: number
  whoSees: string
  noteWhoSees: string
  clash: ClashFacts | null
}

export function ContactForm({ shell, facts }: { shell: Shell; facts: ContactFormFacts }) {
  const { text, error } = fieldsOf(facts)
  const title = facts.removal ? 'Change a contact' : 'Add a contact'
  return (
    <Page shell={shell} title={title} error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <h1>
        {title}: {facts.label}
      </h1>
      <WhoSees names={facts.whoSees} />
      <Clash clash={facts.clash} />
      <Form shell={shell} action={facts.action} version={facts.version}>
        <Radios
          name="medium"
          label="How were you in touch?"
          options={optionsOf(words.mediumWords)}
          value={text('medium')}
          error={error('medium')}
        />
        <NumberField
          name="minutes"
          label="How many minutes?"
          hint="From 1 to 240."
          value={text('minutes')}
          error={error('minutes')}
        />
        <DateField
          name="on"
          label="Which day?"
          hint="Leave it empty for today."
          optional
          value={text('on')}
          error={error('on')}
        />
        <TimeField
          name="at"
          label="What time?"
          hint="Leave it empty for now."
          optional
          value={text('at')}
          error={error('at')}
        />
        <Radios
          name="kind"
          label="What was it for?"
          options={optionsOf(words.kindWords)}
          value={text('kind')}
          error={error('kind')}
        />
        <Radios
          name="chosen_by"
          label="Who chose this way to talk?"
          options={optionsOf(words.chosenByWords)}
          value={text('chosen_by')}
          error={error('chosen_by')}
        />
        <TextArea
          name="note"
          label="Note"
          hint={`Who sees this note: ${facts.noteWhoSees}. No names or numbers, please.`}
          optional
          value={text('note')}
          error={error('note')}
          maxlength={4000}
        />
        <Buttons>
          <Button>Save contact</Button>
          <LinkButton kind="text" href={facts.back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
      {facts.removal && (
        <Form shell={shell} action={facts.removal} version={facts.version}>
          <p>Was this put in by mistake?</p>
          <Button kind="quiet">Take this contact away</Button>
        </Form>
      )}
    </Page>
  )
}
