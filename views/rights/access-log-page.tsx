import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, Inset } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Opening = { words: string; href: string | null; takeBack: string | null; when: string }

export type AccessLogFacts = { openings: Opening[]; page: number; pages: number }

const path = '/profile/access-log'

/** Who opened what is yours, and when. Nobody can look without it standing here. */
export function AccessLogPage({ shell, facts }: { shell: Shell; facts: AccessLogFacts }) {
  const { openings, page, pages } = facts
  return (
    <Page shell={shell} title="Who opened my information">
      <BackLink href="/profile">Your profile</BackLink>
      <h1>Who opened my information</h1>
      <WhoSees names="Only you" />
      <p>
        When somebody else opens your words, or what you chose to share, it is written here at once.
        Your own visits are not.
      </p>
      {openings.length === 0 ? <Nothing past={page > 1} /> : <Openings openings={openings} />}
      <Pager page={page} pages={pages} href={(to) => `${path}?page=${to}`} />
      <WhatItCovers />
    </Page>
  )
}

const Nothing = ({ past }: { past: boolean }) => (
  <EmptyState
    title={past ? 'There is nothing on this page.' : 'Nobody has opened anything of yours.'}
    action={past ? { href: path, label: 'Back to the first page' } : undefined}
  >
    <p>If someone does, you can read it here straight away.</p>
  </EmptyState>
)

const Openings = ({ openings }: { openings: Opening[] }) => (
  <Table
    caption="Openings, newest first"
    head={[{ label: 'What' }, { label: 'When' }, { label: 'Yours to take back' }]}
    rows={openings.map(({ words, href, takeBack, when }) => [
      href ? <a href={href}>{words}</a> : words,
      when,
      takeBack ? <a href={takeBack}>Choose who sees it</a> : 'Part of the work',
    ])}
  />
)

const WhatItCovers = () => (
  <Inset>
    <h2>What this covers</h2>
    <p>
      It covers words that are locked with a key: about people you hold, and in agreements, alerts,
      debriefs, reflections and plans. It covers how your week felt, if you share it. The same thing
      opened again within ten minutes is written once.
    </p>
    <p>
      Figures and dates are not listed, such as how many people you hold. Nor is a promise, when
      whoever gave it or was given it reads it. Whoever runs the server has the key. They could read
      the database itself, and that would not stand here.
    </p>
    <p>
      Should somebody not have looked? <a href="/privacy/complaints/new">Tell your organisation</a>.
    </p>
  </Inset>
)
