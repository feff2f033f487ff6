import { Radios } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, NumberField, TextArea, TimeField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import * as words from '../../src/holdings/words.ts'

export type ContactFormFacts = Typed & {
  label: string
  back: string
  action: string
  /** Where a contact that never was is taken away; null for a new one. */
  removal: string | null
  version?: number
  whoSees: string
  noteWhoSees: string
  clash: ClashFacts | null
}

export function ContactForm({ shell, facts }: { shell: Shell; facts: ContactFormFacts }) {
  const { field, value } = typedIn(facts)
  const from = value('from')
  const title = facts.removal ? 'Change a contact' : 'Add a contact'
  return (
    <Page shell={shell} title={title} error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <h1>
        {title}: {facts.label}
      </h1>
      <WhoSees names={facts.whoSees} about="contact" />
      <Clash clash={facts.clash} />
      <Form shell={shell} action={facts.action} version={facts.version}>
        <Hidden name="from" value={from} />
        <Radios
          label="How were you in touch?"
          options={optionsOf(words.mediumWords)}
          {...field('medium')}
        />
        <NumberField label="How many minutes?" hint="From 1 to 240." {...field('minutes')} />
        <DateField label="Which day?" hint="Leave it empty for today." optional {...field('on')} />
        <TimeField label="What time?" hint="Leave it empty for now." optional {...field('at')} />
        <Radios label="What was it for?" options={optionsOf(words.kindWords)} {...field('kind')} />
        <Radios
          label="Who chose this way to talk?"
          options={optionsOf(words.chosenByWords)}
          {...field('chosen_by')}
        />
        <TextArea
          label="Note"
          hint={`Who sees this note: ${facts.noteWhoSees}. No names or numbers, please.`}
          optional
          {...field('note')}
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
          <Hidden name="from" value={from} />
          <p>Was this put in by mistake?</p>
          <Button kind="quiet">Take this contact away</Button>
        </Form>
      )}
    </Page>
  )
}
