import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { ProofField, type FactorRow } from './security-parts.tsx'

type Props = {
  shell: Shell
  factor: FactorRow
  name: string
  isLast: boolean
  errors: { field: string; message: string }[]
}

/** One way to take the second step: what it is called, and the way to remove it. */
export function FactorPage({ shell, factor, name, isLast, errors }: Props) {
  const action = `/profile/security/factors/${factor.id}`
  return (
    <Page shell={shell} title="One way you sign in" error={errors.length > 0}>
      <BackLink href="/profile/security">How you sign in</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{factor.name}</h1>
      <Form action={action} shell={shell} save="Save the name" id="rename">
        <TextField
          name="name"
          label="What you call it"
          value={name}
          error={errors.find(({ field }) => field === 'name')?.message}
          width="medium"
          autocomplete="off"
        />
      </Form>
      <h2>Remove it</h2>
      {isLast ? (
        <p>
          This is the only one you have. <a href="/profile/security/app">Add another one</a> first.
        </p>
      ) : (
        <Form action={`${action}/removal`} shell={shell} id="remove">
          <p>It opens nothing any more. Your other devices are signed out.</p>
          <ProofField errors={errors} />
          <Button kind="quiet">Remove it</Button>
        </Form>
      )}
    </Page>
  )
}
