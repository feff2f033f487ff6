import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { Hidden, TimeField } from '../components/inputs.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Notice = { words: string; href: string | null; when: string; isNew: boolean }

export type NoticesFacts = {
  notices: Notice[]
  unseen: number
  /** The newest that this page shows. */
  until: string
  page: number
  pages: number
  typed: Typed
  version: number
  clash: ClashFacts | null
  sendsMail: boolean
}

/** What one person was told, and when their mail of the day goes. */
export function NoticesPage({ shell, facts }: { shell: Shell; facts: NoticesFacts }) {
  const { notices, unseen, until, page, pages, typed } = facts
  return (
    <Page shell={shell} title="What you were told" error={typed.errors.length > 0}>
      <ErrorSummary errors={beside(typed)} />
      <h1>What you were told</h1>
      {notices.length === 0 ? (
        <EmptyState
          title={page > 1 ? 'There is nothing on this page.' : 'Nothing yet.'}
          action={page > 1 ? { href: '/notices', label: 'Back to the first page' } : undefined}
        >
          <p>When something waits for you, it is listed here.</p>
        </EmptyState>
      ) : (
        <Told notices={notices} />
      )}
      {unseen > 0 && (
        <Form action="/notices/seen" shell={shell} save="I have seen these" id="seen">
          <Hidden name="until" value={until} />
        </Form>
      )}
      <Pager page={page} pages={pages} href={(to) => `/notices?page=${to}`} />
      <DailyMail shell={shell} facts={facts} />
      <p>
        <a href="/profile">Your profile</a>
      </p>
    </Page>
  )
}

const Told = ({ notices }: { notices: Notice[] }) => (
  <Table
    caption="What you were told, newest first"
    hideCaption
    head={[{ label: 'What' }, { label: 'When' }, { label: 'Seen' }]}
    rows={notices.map(({ words, href, when, isNew }) => [
      href ? <a href={href}>{words}</a> : words,
      when,
      isNew ? <Tag tone="strong">New</Tag> : 'Seen',
    ])}
  />
)

function DailyMail({ shell, facts }: { shell: Shell; facts: NoticesFacts }) {
  const { typed, version, clash, sendsMail } = facts
  const { field } = typedIn(typed)
  return (
    <section>
      <h2>Your one mail a day</h2>
      {sendsMail ? (
        <p>
          When something waits, you get one mail on a working day. None comes at weekends, on bank
          holidays or on your leave. Only a call for help, or risk held alone, comes at once.
        </p>
      ) : (
        <p>No mail is sent from here yet. Everything you are told is on this page.</p>
      )}
      <p>A mail says that something waits. It never says what, or about whom.</p>
      <Clash clash={clash} />
      <WhoSees names="Only you" />
      <Form action="/notices/digest-time" shell={shell} version={version} save="Save" id="digest">
        <TimeField {...field('digest_at')} label="When it comes" />
      </Form>
    </section>
  )
}
