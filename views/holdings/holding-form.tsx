import { intensityHints, intensityWords, functionWords } from '../../src/holdings/words.ts'
import { Checkboxes, Radios } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { MoreAboutIt } from './more-about-it.tsx'

export type HoldingFormFacts = Typed & {
  title: string
  action: string
  back: string
  save: string
  version?: number
  jobs: { value: string; label: string }[]
  practices: { value: string; label: string }[]
  whoSees: string
  noteWhoSees: string
  clash: ClashFacts | null
}

/** Four answers are enough; the rest waits behind "More about this holding". */
export function HoldingForm({ shell, facts }: { shell: Shell; facts: HoldingFormFacts }) {
  const { field, choices } = typedIn(facts)
  return (
    <Page shell={shell} title={facts.title} error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <h1>{facts.title}</h1>
      <WhoSees names={facts.whoSees} about="holding" />
      <Clash clash={facts.clash} />
      <Form shell={shell} action={facts.action} version={facts.version}>
        {facts.jobs.length > 1 && (
          <Radios label="Which job is this for?" options={facts.jobs} {...field('employment')} />
        )}
        <TextField
          label="A label for them"
          hint='A few words only you would know, such as "Blue door". Never a name.'
          maxlength={60}
          autocomplete="off"
          width="medium"
          {...field('label')}
        />
        <DateField label="Held since" {...field('held_since')} />
        <Checkboxes
          label="How are you holding them?"
          hint="Tick all that fit."
          options={optionsOf(functionWords)}
          {...choices('functions[]')}
        />
        <Radios
          label="How much holding is it?"
          options={optionsOf(intensityWords, intensityHints)}
          {...field('intensity')}
        />
        <MoreAboutIt facts={facts} />
        <Buttons>
          <Button>{facts.save}</Button>
          <LinkButton kind="text" href={facts.back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
