import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ExcerptsFacts = {
  rows: { href: string; from: string; when: string }[]
  page: number
  pages: number
}

export type ExcerptFacts = { from: string; when: string; words: string }

/** Lines that others chose to send: from whom and when, and nothing of what they say. */
export function ExcerptsPage({ shell, facts }: { shell: Shell; facts: ExcerptsFacts }) {
  return (
    <Page shell={shell} title="Lines sent to you">
      <BackLink href="/">This week</BackLink>
      <h1>Lines sent to you</h1>
      {facts.rows.length > 0 ? (
        <>
          <p>Somebody chose to show you these lines of a reflection. They can take them back.</p>
          <ul class="tasks">
            {facts.rows.map(({ href, from, when }) => (
              <li>
                <div>
                  <a href={href}>From {from}</a>
                  <p class="hint">Sent {when}.</p>
                </div>
              </li>
            ))}
          </ul>
          <Pager page={facts.page} pages={facts.pages} href={(page) => `/excerpts?page=${page}`} />
        </>
      ) : (
        <Nothing page={facts.page} />
      )}
    </Page>
  )
}

const Nothing = ({ page }: { page: number }) =>
  page > 1 ? (
    <PastTheEnd first="/excerpts" />
  ) : (
    <EmptyState title="Nobody has sent you any lines just now.">
      <p>A worker can send you lines of a reflection, and take them back.</p>
    </EmptyState>
  )

/** The lines, as they were sent. */
export function ExcerptPage({ shell, facts }: { shell: Shell; facts: ExcerptFacts }) {
  return (
    <Page shell={shell} title="Lines sent to you">
      <BackLink href="/excerpts">Lines sent to you</BackLink>
      <h1>Lines from {facts.from}</h1>
      <p class="hint">
        Sent {facts.when}. These lines are for you alone. {facts.from} can take them back at any
        time.
      </p>
      <p class="written">{facts.words}</p>
    </Page>
  )
}
