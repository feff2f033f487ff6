import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Line = {
  href: string
  sender: string
  /** Named only for somebody who looks after several. */
  organisation: string | null
  sent: string
  stands: string
}

export type ComplaintsSentFacts = { lines: Line[]; within: number; page: number; pages: number }

/** For administrators: who complained, what waits longest on top. */
export function ComplaintsSentPage({ shell, facts }: { shell: Shell; facts: ComplaintsSentFacts }) {
  const { lines, within, page, pages } = facts
  return (
    <Page shell={shell} title="Complaints">
      <BackLink href="/admin/settings">Settings</BackLink>
      <h1>Complaints</h1>
      <p>
        People write here when their information was not looked after. Answer within {within} days.
      </p>
      {lines.length === 0 ? <Nothing past={page > 1} /> : <Lines lines={lines} />}
      <Pager page={page} pages={pages} href={(to) => `/admin/complaints?page=${to}`} />
    </Page>
  )
}

const Nothing = ({ past }: { past: boolean }) =>
  past ? (
    <PastTheEnd first="/admin/complaints" />
  ) : (
    <EmptyState title="Nobody has complained.">
      <p>If somebody does, you are told, and it is listed here.</p>
    </EmptyState>
  )

const Lines = ({ lines }: { lines: Line[] }) => (
  <Table
    caption="Complaints"
    hideCaption
    head={[{ label: 'From' }, { label: 'Sent' }, { label: 'Where it stands' }]}
    rows={lines.map(({ href, sender, organisation, sent, stands }) => [
      <>
        <a href={href}>{sender}</a>
        {organisation && <span class="hint"> {organisation}</span>}
      </>,
      sent,
      stands,
    ])}
  />
)

export type ComplaintFacts = {
  id: string
  version: number
  sender: string
  organisation: string
  sent: string
  late: boolean
  words: string
  answer: string | null
  answered: string | null
  /** One's own is for another administrator to answer. */
  mine: boolean
}

type Props = { shell: Shell; facts: ComplaintFacts; typed: Typed; clash: ClashFacts | null }

/** One complaint and its answer. */
export function ComplaintPage({ shell, facts, typed, clash }: Props) {
  const { sender, organisation, sent, late, words, answered, mine } = facts
  return (
    <Page shell={shell} title="A complaint" error={typed.errors.length > 0}>
      <BackLink href="/admin/complaints">Complaints</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>A complaint from {mine ? 'you' : sender}</h1>
      <p>
        Sent {sent}, to {organisation}.{answered && ` Answered ${answered}.`}
      </p>
      {late && (
        <Warning>
          <p>This has waited more than a month. Please answer it now.</p>
        </Warning>
      )}
      <WhoSees names={`${mine ? 'You' : sender}, and the administrators of ${organisation}`} />
      <p class="written">{words}</p>
      {mine ? <Own /> : <Answer shell={shell} facts={facts} typed={typed} clash={clash} />}
    </Page>
  )
}

const Own = () => (
  <p>
    Another administrator answers this. If there is none, go to the{' '}
    <a href="https://ico.org.uk">Information Commissioner’s Office</a>.
  </p>
)

function Answer({ shell, facts: { id, version, answer }, typed, clash }: Props) {
  const { field } = typedIn(typed)
  return (
    <>
      <h2>{answer === null ? 'Your answer' : 'Change the answer'}</h2>
      <Clash clash={clash} />
      <Form
        shell={shell}
        action={`/admin/complaints/${id}/answer`}
        version={version}
        save="Send the answer"
      >
        <TextArea
          label="What would you like to say to them?"
          hint="Say what you found, and what you will do."
          maxlength={4000}
          rows={8}
          {...field('answer')}
        />
      </Form>
    </>
  )
}
