import { LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Elsewhere } from './elsewhere.tsx'

type OwnComplaint = {
  to: string
  sent: string
  words: string
  answer: string | null
  answered: string | null
}

export type OwnComplaintsFacts = {
  complaints: OwnComplaint[]
  /** Days in which it ought to be answered. */
  within: number
  page: number
  pages: number
}

/** What one complained of, and what came back. */
export function OwnComplaintsPage({ shell, facts }: { shell: Shell; facts: OwnComplaintsFacts }) {
  const { complaints, within, page, pages } = facts
  return (
    <Page shell={shell} title="Complaints">
      <BackLink href="/privacy">Privacy</BackLink>
      <h1>Complaints</h1>
      <p>
        If your information is not looked after, say so. Your organisation answers within {within}{' '}
        days.
      </p>
      <WhoSees names="You, and the administrators you wrote to" />
      <LinkButton href="/privacy/complaints/new" kind="quiet">
        Make a complaint
      </LinkButton>
      {complaints.length === 0 ? <Nothing past={page > 1} /> : complaints.map(Complaint)}
      <Pager page={page} pages={pages} href={(to) => `/privacy/complaints?page=${to}`} />
      <Elsewhere />
    </Page>
  )
}

const Nothing = ({ past }: { past: boolean }) =>
  past ? (
    <PastTheEnd first="/privacy/complaints" />
  ) : (
    <EmptyState title="You have not complained about anything." />
  )

const Complaint = ({ to, sent, words, answer, answered }: OwnComplaint) => (
  <section>
    <h2>
      To {to}, {sent}
    </h2>
    <p class="written">{words}</p>
    {answer === null ? (
      <p>Not answered yet.</p>
    ) : (
      <>
        <h3>Their answer, {answered}</h3>
        <p class="written">{answer}</p>
      </>
    )}
  </section>
)
