import { Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { EmploymentFields, type EmploymentChoices } from './employment-fields.tsx'

export const workFactsReaders =
  'You and other administrators, this person, and those they answer to'

type PersonFormProps = { shell: Shell; typed: Typed; choices: EmploymentChoices; people: Option[] }

/** Somebody new: who they are, what they do, and who is around them. */
export function PersonForm({ shell, typed, choices, people }: PersonFormProps) {
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="Add a person" error={typed.errors.length > 0}>
      <BackLink href="/admin/people">People</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Add a person</h1>
      <WhoSees names={workFactsReaders} />
      <Form action="/admin/people" shell={shell} save="Add this person">
        <TextField {...field('name')} label="Name" autocomplete="off" />
        <TextField
          {...field('email')}
          label="E-mail"
          type="email"
          hint="They sign in with it. Without one, we ask them when they use their invitation."
          optional
          autocomplete="off"
        />
        <EmploymentFields typed={typed} choices={choices} />
        <h2>The people around them</h2>
        <Select
          {...field('line')}
          label="Who they answer to"
          hint="This person leads them and sees their holding and their alerts."
          options={people}
          empty="Nobody yet"
          optional
        />
        <Select
          {...field('clinical')}
          label="Clinical lead"
          hint="Sees people held at risk or shared with the practice."
          options={people}
          empty="Nobody yet"
          optional
        />
        <Select
          {...field('manager')}
          label="VCSE manager"
          hint="Sees counts and waiting times, not what is written."
          options={people}
          empty="Nobody yet"
          optional
        />
      </Form>
    </Page>
  )
}
