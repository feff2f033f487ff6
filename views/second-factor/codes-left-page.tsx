import { sayCodesLeft } from '../../src/second-factor/words.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form, LinkButton } from '../components/form.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { ProofField } from './security-parts.tsx'

type Props = {
  shell: Shell
  left: number
  /** Where somebody goes on to who has just signed in with one. */
  next: string | null
  errors: { field: string; message: string }[]
}

/** How many recovery codes are left, and the way to new ones. */
export function CodesLeftPage({ shell, left, next, errors }: Props) {
  return (
    <Page shell={shell} title="Your recovery codes" error={errors.length > 0}>
      <BackLink href="/profile/security">How you sign in</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Your recovery codes</h1>
      <p>You have {sayCodesLeft(left)} left. Each works once.</p>
      {next !== null && (
        <>
          <p>
            Is your phone lost? <a href="/profile/security/app">Add another one</a>, then remove the
            lost one.
          </p>
          <p>
            <LinkButton href={next}>Go on</LinkButton>
          </p>
        </>
      )}
      <h2>Get ten new codes</h2>
      <p>The codes you have now stop working then.</p>
      <Form action="/profile/security/codes" shell={shell} id="new-codes">
        <ProofField errors={errors} />
        <Button kind="quiet">Get new codes</Button>
      </Form>
    </Page>
  )
}
