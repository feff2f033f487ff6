import { mediumWords } from '../../src/holdings/words.ts'
import { Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, NumberField } from '../components/inputs.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { ClinicRow } from './clinic-row.tsx'

type ClinicDayFacts = Typed & {
  people: Option[]
  rows: number
  whoSees: string
  noteWhoSees: string
}

const media = optionsOf(mediumWords)

/** A day of contacts on one page: say once how the day was, then choose who was there. */
export function ClinicDayForm({ shell, facts }: { shell: Shell; facts: ClinicDayFacts }) {
  return (
    <Page shell={shell} title="Add a clinic day" error={facts.errors.length > 0}>
      <BackLink href="/contacts" />
      <ErrorSummary errors={facts.errors} />
      <h1>Add a clinic day</h1>
      <WhoSees names={facts.whoSees} about="contact" />
      {facts.people.length === 0 ? <Nobody /> : <Day shell={shell} facts={facts} />}
    </Page>
  )
}

const Nobody = () => (
  <EmptyState
    title="You are not holding anyone just now. That is allowed."
    action={{ href: '/holdings', label: 'People you hold' }}
  />
)

function Day({ shell, facts }: { shell: Shell; facts: ClinicDayFacts }) {
  const { field } = typedIn(facts)
  return (
    <Form shell={shell} action="/contacts">
      <DateField label="Which day?" {...field('on')} />
      <Radios label="How were you mostly in touch?" options={media} {...field('medium')} />
      <NumberField
        label="How many minutes, mostly?"
        hint="Each person below gets this, unless you say otherwise."
        {...field('minutes')}
      />
      <h2>Who was it with?</h2>
      <p class="hint">Leave the ones you do not need empty.</p>
      <ol class="plain clinic">
        {Array.from({ length: facts.rows }, (_, row) => (
          <ClinicRow row={row} facts={facts} />
        ))}
      </ol>
      <Buttons>
        <Button>Save the day</Button>
        <LinkButton kind="text" href="/contacts">
          Go back
        </LinkButton>
      </Buttons>
    </Form>
  )
}
