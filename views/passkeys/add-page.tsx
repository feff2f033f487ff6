import { ErrorSummary } from '../components/error-summary.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { ProofField } from '../second-factor/security-parts.tsx'
import { MakePasskey } from './passkey-parts.tsx'

type Props = {
  shell: Shell
  /** What this device would be called; null where passkeys cannot work. */
  name: string | null
  errors?: { field: string; message: string }[]
}

/** One more way to take the second step. */
export function AddPasskeyPage({ shell, name, errors = [] }: Props) {
  return (
    <Page shell={shell} title="Add a passkey" error={errors.length > 0}>
      <BackLink href="/profile/security">How you sign in</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Add a passkey</h1>
      {name === null ? (
        <p>Passkeys do not work at this address. An app that shows codes does.</p>
      ) : (
        <MakePasskey shell={shell} action="/profile/security/passkeys" name={name} errors={errors}>
          <ProofField errors={errors} />
        </MakePasskey>
      )}
    </Page>
  )
}
