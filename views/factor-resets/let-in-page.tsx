import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { Page, type Shell } from '../layout.tsx'

type Props = {
  shell: Shell
  action: string
  errors: { field: string; message: string }[]
}

/** The operator's link: it asks for the password, and leads to a new second step. */
export function LetInPage({ shell, action, errors }: Props) {
  return (
    <Page shell={shell} title="Set up a new second step" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>Set up a new second step</h1>
      <p>This link works once. Your old second step stops working.</p>
      <Form action={action} shell={shell} save="Go on" id="let-in">
        <TextField
          name="password"
          label="Your password"
          type="password"
          error={errors[0]?.message}
          autocomplete="current-password"
        />
      </Form>
    </Page>
  )
}
