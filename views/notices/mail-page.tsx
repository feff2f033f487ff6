import { Button, Form } from '../components/form.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

type Line = {
  name: string
  written: string
  tries: number
  stands: string
  problem: string
}

export type MailFacts = {
  counts: { waiting: number; sent: number; givenUp: number }
  mails: Line[]
  sendsMail: boolean
}

/** How the post goes. It names whose mail has not gone, never what a mail is about. */
export function MailPage({ shell, facts }: { shell: Shell; facts: MailFacts }) {
  const { counts, mails, sendsMail } = facts
  return (
    <Page shell={shell} title="Mail" wide>
      <BackLink href="/admin/settings">Settings</BackLink>
      <h1>Mail</h1>
      {!sendsMail && (
        <Warning>
          <p>
            No mail server is set, so no mail goes out. Everyone still sees what they are told when
            they sign in. To send mail, start Holdfast with <code>SMTP_URL</code>.
          </p>
        </Warning>
      )}
      <p>A mail says that something waits for someone. What it is stays inside Holdfast.</p>
      <SummaryList
        rows={[
          { key: 'Waiting', value: `${counts.waiting}` },
          { key: 'Sent', value: `${counts.sent}` },
          { key: 'Given up', value: `${counts.givenUp}` },
        ]}
      />
      {counts.givenUp > 0 && (
        <>
          <Form action="/admin/mail/tries" shell={shell} id="tries">
            <Button kind="quiet">Try again now</Button>
          </Form>
          <p class="hint">This is for mails of the last week that were given up.</p>
        </>
      )}
      {mails.length === 0 ? <EmptyState title="Every mail has gone." /> : <Last mails={mails} />}
    </Page>
  )
}

const Last = ({ mails }: { mails: Line[] }) => (
  <Table
    caption="Mails that have not gone, newest first"
    head={[
      { label: 'To' },
      { label: 'Written' },
      { label: 'Tries', numeric: true },
      { label: 'How it stands' },
      { label: 'What the mail server said' },
    ]}
    rows={mails.map(({ name, written, tries, stands, problem }) => [
      name,
      written,
      `${tries}`,
      stands,
      problem,
    ])}
  />
)
