import type { StretchFact } from '../../src/agreements/stretch-facts.ts'
import { LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { StretchTable } from './stretches.tsx'

type StretchesFacts = {
  stretches: StretchFact[]
  page: number
  pages: number
  isMine: boolean
  base: string
}

/** Every stretch, live and past, newest first. */
export function StretchesPage({ shell, facts }: { shell: Shell; facts: StretchesFacts }) {
  const { stretches, isMine, base, page, pages } = facts
  return (
    <Page shell={shell} title="Stretches" wide>
      <BackLink href={base}>{isMine ? 'My agreement' : 'Agreement'}</BackLink>
      <h1>Stretches</h1>
      <p class="lead">A stretch is good use of judgement. It has a reason, and it has an end.</p>
      {stretches.length === 0 ? (
        <EmptyState title="Nothing has stretched." />
      ) : (
        <StretchTable shell={shell} stretches={stretches} caption="Stretches, newest first" />
      )}
      {isMine && (
        <p>
          <LinkButton kind="quiet" href="/agreement/stretches/new">
            Record a stretch
          </LinkButton>
        </p>
      )}
      <Pager page={page} pages={pages} href={(other) => `${base}/stretches?page=${other}`} />
    </Page>
  )
}
