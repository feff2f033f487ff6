import { Checkboxes, Select } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, Hidden, TextArea, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed, type TypedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type SupervisorFormFacts = Typed & {
  title: string
  action: string
  back: string
  save: string
  version?: number
  clash?: ClashFacts | null
  whoSees: string
  /** The organisations to choose from; none when it is settled. */
  places: { value: string; label: string }[]
}

type Props = { shell: Shell; facts: SupervisorFormFacts }

/** What is known of a supervisor. Only the name must be there. */
export function SupervisorForm({ shell, facts }: Props) {
  const { title, action, back, save, version, places } = facts
  const typed = typedIn(facts)
  return (
    <Page shell={shell} title={title} error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={facts.errors} />
      <h1>{title}</h1>
      <WhoSees names={facts.whoSees} about="supervisor" />
      <Clash clash={facts.clash ?? null} />
      <Form
        action={action}
        shell={shell}
        save={save}
        {...(version === undefined ? {} : { version })}
      >
        {places.length > 1 && (
          <Select
            {...typed.field('organisation')}
            label="Who pays them?"
            options={places}
            required
          />
        )}
        {places.length < 2 && <Hidden name="organisation" value={typed.value('organisation')} />}
        <TextField
          {...typed.field('name')}
          label="Name"
          required
          maxlength={80}
          autocomplete="off"
        />
        <TextField
          {...typed.field('email')}
          label="E-mail"
          type="email"
          hint="Links and dates go there, never what was said."
          optional
          autocomplete="off"
        />
        <Practice typed={typed} />
        <Papers typed={typed} />
      </Form>
    </Page>
  )
}

const ways = [
  { value: 'room', label: 'In a room' },
  { value: 'video', label: 'By video' },
  { value: 'phone', label: 'By phone' },
]

function Practice({ typed }: { typed: TypedIn }) {
  return (
    <>
      <TextField
        {...typed.field('approach')}
        label="Approach"
        hint="Such as person-centred, or systemic."
        optional
        maxlength={200}
      />
      <Checkboxes {...typed.choices('ways[]')} label="How do they meet?" options={ways} optional />
      <TextField
        {...typed.field('rate')}
        label="Rate for an hour, in pounds"
        hint="Such as 65.00"
        width="short"
        optional
      />
      <TextArea
        {...typed.field('access_needs')}
        label="What do they need to get in and work well?"
        hint="Such as a room without stairs. Ask them what they want written."
        rows={3}
        optional
        maxlength={500}
      />
    </>
  )
}

function Papers({ typed }: { typed: TypedIn }) {
  return (
    <>
      <TextField
        {...typed.field('registration_body')}
        label="Registered with"
        hint="Such as BACP or BABCP"
        width="medium"
        optional
        maxlength={80}
      />
      <TextField
        {...typed.field('registration_number')}
        label="Registration number"
        width="medium"
        optional
        maxlength={40}
      />
      <DateField {...typed.field('insurance_until')} label="Insured until" optional />
      <DateField {...typed.field('dbs_until')} label="DBS check good until" optional />
    </>
  )
}
