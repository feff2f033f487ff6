import { Button, Form } from '../components/form.tsx'
import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'
import { PhonesPart, type PhonesFacts } from '../trusted-phones/phones-part.tsx'

export type SessionRow = {
  id: string
  device: string
  started: string
  seen: string
  isThisOne: boolean
}

type Props = { shell: Shell; sessions: SessionRow[]; phones: PhonesFacts | null }

/** Every device this person is signed in on or checks in from, each with the way to end it. */
export function SessionsPage({ shell, sessions, phones }: Props) {
  return (
    <Page shell={shell} title="Where you are signed in">
      <BackLink href="/profile">Your profile</BackLink>
      <h1>Where you are signed in</h1>
      <p>Is there one you do not know? Sign it out, then change your password.</p>
      <Table
        caption="Devices"
        hideCaption
        head={[
          { label: 'Device' },
          { label: 'Signed in' },
          { label: 'Last used' },
          { label: 'Sign out' },
        ]}
        rows={sessions.map((session) => [
          session.device,
          session.started,
          session.seen,
          session.isThisOne ? <Tag>This one</Tag> : <End shell={shell} session={session} />,
        ])}
      />
      {sessions.length > 1 && (
        <Form action="/profile/sessions/ending" shell={shell} id="end-others">
          <Button kind="quiet">Sign out everywhere else</Button>
        </Form>
      )}
      <PhonesPart shell={shell} facts={phones} />
      <p>
        <a href="/profile/security">Change your password</a>
      </p>
    </Page>
  )
}

function End({ shell, session }: { shell: Shell; session: SessionRow }) {
  return (
    <Form action={`/profile/sessions/${session.id}/ending`} shell={shell}>
      <Button kind="text">
        Sign out<span class="unseen"> {session.device}</span>
      </Button>
    </Form>
  )
}
