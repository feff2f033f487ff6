import { kindWords } from '../../src/actions/words.ts'
import { Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type FormProps = { shell: Shell; facts: Typed & { people: Option[] } }

/** A promise of one's own: what, for whom, and until when. */
export function ActionForm({ shell, facts }: FormProps) {
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Promise something" error={facts.errors.length > 0}>
      <BackLink href="/actions">Actions</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>Promise something</h1>
      <WhoSees names="You, and the person you promise it to" about="action" />
      <Form shell={shell} action="/actions">
        <TextField
          label="What do you promise?"
          hint="No names of people held."
          maxlength={300}
          {...field('what')}
        />
        <Select
          label="What kind of promise is it?"
          options={optionsOf(kindWords)}
          empty="Something else"
          optional
          {...field('kind')}
        />
        <Select
          label="Who is it for?"
          options={facts.people}
          empty="For nobody but me"
          optional
          {...field('for_id')}
        />
        <DateField label="Until when?" {...field('due_on')} />
        <Buttons>
          <Button>Promise it</Button>
          <LinkButton kind="text" href="/actions">
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
