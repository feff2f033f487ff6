import { Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Elsewhere } from './elsewhere.tsx'

type Props = { shell: Shell; facts: { places: Option[] }; typed: Typed }

/** Somebody says that their information was not looked after. */
export function ComplaintForm({ shell, facts: { places }, typed }: Props) {
  const { field } = typedIn(typed)
  const only = places.length === 1 ? places[0]!.label : null
  return (
    <Page shell={shell} title="Make a complaint" error={typed.errors.length > 0}>
      <BackLink href="/privacy/complaints">Complaints</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>Make a complaint</h1>
      <p>Was your information not looked after? Is something about you wrong? Say so here.</p>
      <WhoSees
        names={`You, and the administrators of ${only ?? 'the organisation you choose'}`}
        about="complaint"
      />
      <Form shell={shell} action="/privacy/complaints" save="Send it">
        {only === null && (
          <Radios label="Who is it for?" options={places} {...field('organisation_id')} />
        )}
        <TextArea
          label="What went wrong?"
          hint="Say what you would like them to do. Please do not name people you hold."
          maxlength={4000}
          rows={8}
          {...field('words')}
        />
      </Form>
      <p class="hint">It is not used against you. They answer here, and you are told.</p>
      <Elsewhere />
    </Page>
  )
}
