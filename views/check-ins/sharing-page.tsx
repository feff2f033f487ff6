import { Button, Form } from '../components/form.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { BackLink } from '../components/notes.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { SharingFields } from './check-in-form.tsx'

type SharingFacts = {
  values: Record<string, string | readonly string[] | undefined>
  errors: { field: string; message: string }[]
  version: number
  people: { value: string; label: string }[]
  /** What is shared now: "Your words for the week from 9 Nov 2026, with Priya Shah". */
  shared: string[]
  clash?: ClashFacts
}

/** The standing choice of who may see felt load, and a way to take everything back. */
export function SharingPage({ shell, facts }: { shell: Shell; facts: SharingFacts }) {
  return (
    <Page shell={shell} title="Who may see how it feels" error={facts.errors.length > 0}>
      <BackLink href="/profile">Your profile</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>Who may see how it feels</h1>
      <p class="lead">
        How work feels is yours. Unless you choose otherwise, nobody else sees your answers. A
        manager sees only sums of five people or more.
      </p>
      <WhoSees names="Only you" />
      <Clash clash={facts.clash ?? null} />
      <Form shell={shell} action="/profile/sharing" version={facts.version} save="Keep my choice">
        <SharingFields
          {...facts}
          hint="This fills in each new check-in. You can change it for any week."
        />
      </Form>
      <h2>What is shared now</h2>
      {facts.shared.length === 0 ? (
        <p>Nothing is shared. Only you can see your check-ins, your plan and your reflections.</p>
      ) : (
        <>
          <ul>
            {facts.shared.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
          <p>Taking it back works at once. What somebody has read, they have read.</p>
          <Form shell={shell} action="/profile/sharing/withdrawal">
            <Button kind="quiet">Take it all back</Button>
          </Form>
        </>
      )}
    </Page>
  )
}
