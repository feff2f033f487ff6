import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { ProofField } from './security-parts.tsx'
import { AppFields, type AppFacts } from './set-up-page.tsx'

type Props = {
  shell: Shell
  app: AppFacts
  name?: string | undefined
  code?: string | undefined
  errors: { field: string; message: string }[]
}

/** One more app that shows codes. */
export function AddAppPage({ shell, app, name, code, errors }: Props) {
  return (
    <Page shell={shell} title="Add an app that shows codes" error={errors.length > 0}>
      <BackLink href="/profile/security">How you sign in</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Add an app that shows codes</h1>
      <Form action="/profile/security/app" shell={shell} save="Add it" id="app">
        <AppFields app={app} name={name} code={code} errors={errors} />
        <h2>3. Show that it is you</h2>
        <ProofField errors={errors} />
      </Form>
    </Page>
  )
}
