import { Checkboxes, Radios, Select, Tick } from '../../views/components/choices.tsx'
import { ErrorSummary } from '../../views/components/error-summary.tsx'
import { Form } from '../../views/components/form.tsx'
import {
  DateField,
  NumberField,
  TextArea,
  TextField,
  TimeField,
} from '../../views/components/inputs.tsx'
import { WhoSees } from '../../views/components/who-sees.tsx'

const loads = [
  { value: 'light', label: 'Light' },
  { value: 'manageable', label: 'Manageable' },
  { value: 'heavy', label: 'Heavy' },
  { value: 'very_heavy', label: 'Very heavy' },
  { value: 'too_much', label: 'Too much to carry alone' },
  { value: 'rather_not_say', label: 'Rather not say', apart: true },
]

const functions = [
  { value: 'waiting', label: 'Waiting', hint: 'Holding someone until a service can see them.' },
  { value: 'change', label: 'Change', hint: 'Holding someone while they get ready.' },
  { value: 'witness', label: 'Witness', hint: 'Being there for what nobody can fix.' },
]

const yesNo = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
]

const services = [
  { value: 'none', label: 'Nothing' },
  { value: 'mental_health', label: 'Mental health' },
  { value: 'housing', label: 'Housing' },
]

const wrong = { felt_load: 'Choose the word that fits best.', label: 'Give this person a label.' }

/** Every kind of field, two of them refused. */
export function everyField() {
  return (
    <>
      <ErrorSummary
        errors={[
          { field: 'felt_load', message: wrong.felt_load },
          { field: 'label', message: wrong.label },
        ]}
      />
      <Form action="/holdings" formId="form-2" version={3} save="Save" hx-post="/holdings">
        <WhoSees names="Only you" />
        <Radios
          name="felt_load"
          label="How did this week feel?"
          level={3}
          options={loads}
          error={wrong.felt_load}
          required
        />
        <Radios name="carrying" label="Carrying anything?" options={yesNo} value="no" inline />
        <Checkboxes
          name="functions[]"
          label="What is the holding for?"
          hint="Choose all that fit."
          options={functions}
          values={['waiting']}
        />
        <Tick name="nobody_else" label="They have nobody else to turn to" />
        <TextField
          name="label"
          label="A label you choose"
          hint="Never a name. For example, Blue door."
          error={wrong.label}
          width="medium"
          maxlength={40}
        />
        <DateField name="held_since" label="Held since" value="2026-09-04" />
        <TimeField name="at" label="At" optional />
        <NumberField name="minutes" label="Minutes" value={20} />
        <Select name="waiting_for" label="Waiting for" options={services} value="housing" />
        <TextArea name="note" label="Anything you want to keep" optional rows={4} />
      </Form>
    </>
  )
}
