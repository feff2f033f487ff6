import { Buttons } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { SessionList, type SessionLine } from './session-list.tsx'
import { BookButton } from './support-table.tsx'

export type SessionsFacts = {
  title: string
  back: { href: string; label: string }
  employment: string
  jobs: { href: string; label: string; isThis: boolean }[]
  coming: SessionLine[]
  past: SessionLine[]
  page: number
  pages: number
}

/** Every session of one job: what is to come, then what lies behind. */
export function SessionsPage({ shell, facts }: { shell: Shell; facts: SessionsFacts }) {
  const { coming, past, page, pages, employment } = facts
  const at = `/supervision/sessions?employment=${employment}`
  return (
    <Page shell={shell} title="Sessions">
      <BackLink href={facts.back.href}>{facts.back.label}</BackLink>
      <h1>{facts.title}</h1>
      {facts.jobs.length > 1 && (
        <nav class="pager" aria-label="Jobs">
          {facts.jobs.map(({ href, label, isThis }) => (
            <a href={href} aria-current={isThis ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <Buttons>
        <BookButton employment={employment} />
      </Buttons>
      {page === 1 && <Coming lines={coming} />}
      {past.length > 0 && (
        <section>
          <h2>Past</h2>
          <SessionList lines={past} />
        </section>
      )}
      {past.length === 0 && page > 1 && <PastTheEnd first={at} />}
      <Pager page={page} pages={pages} href={(to) => `${at}&page=${to}`} />
    </Page>
  )
}

const Coming = ({ lines }: { lines: SessionLine[] }) => (
  <section>
    <h2>Coming up</h2>
    {lines.length === 0 ? (
      <EmptyState title="Nothing is booked yet.">
        <p>Booking ahead keeps the time free.</p>
      </EmptyState>
    ) : (
      <SessionList lines={lines} />
    )}
  </section>
)
