import { CopyBox } from '../components/copy-box.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState, Inset, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Month = { value: string; words: string }
type Line = { who: string; what: string; when: string; why: string | null }

export type AuditFacts = {
  month: Month
  before: Month
  after: Month | null
  rows: Line[]
  head: string | null
  /** The day on which the clock was doubted, in words. */
  doubtedOn: string | null
  page: number
  pages: number
}

const path = '/admin/audit'

/** That something was done, when, by whom and why; never about whom, nor what was said. */
export function AuditPage({ shell, facts }: { shell: Shell; facts: AuditFacts }) {
  const { month, rows, head, doubtedOn, page, pages } = facts
  return (
    <Page shell={shell} title="Audit" wide>
      <h1>Audit</h1>
      <WhoSees names="Administrators of your organisation" />
      <p>
        This lists what was done to run your organisation. It says when, by whom, and why if a
        reason was given. It never says what was written. What people write for themselves is not
        here.
      </p>
      {doubtedOn && (
        <Warning>
          The clock jumped on {doubtedOn}, so nothing was removed that night. Old things go again
          from the next night, if the clock keeps to its new time. Ask whoever runs the server to
          check the clock.
        </Warning>
      )}
      <Months facts={facts} />
      {rows.length === 0 ? (
        <EmptyState title={`There is nothing here for ${month.words}.`} />
      ) : (
        <Table
          caption={`${month.words}, newest first`}
          head={['Who', 'What they did', 'When', 'Why'].map((label) => ({ label }))}
          rows={rows.map(({ who, what, when, why }) => [who, what, when, why ?? 'Not said'])}
        />
      )}
      <Pager page={page} pages={pages} href={(to) => `${path}?month=${month.value}&page=${to}`} />
      <Head head={head} />
    </Page>
  )
}

function Months({ facts: { before, after } }: { facts: AuditFacts }) {
  return (
    <nav class="pager" aria-label="Months">
      <a rel="prev" href={`${path}?month=${before.value}`}>
        {before.words}
      </a>
      {after && (
        <a rel="next" href={`${path}?month=${after.value}`}>
          {after.words}
        </a>
      )}
    </nav>
  )
}

const Head = ({ head }: { head: string | null }) => (
  <Inset>
    <h2>How you can tell that nothing was changed</h2>
    <p>
      Each line is linked to the one before it. This is the last link, the head. Keep a copy away
      from here. With it, whoever runs the server can check that no line was changed or cut off.
    </p>
    {head ? (
      <>
        <CopyBox id="head" label="Head" value={head} />
        <p>
          <a href={`${path}/head`}>Download the head</a>
        </p>
      </>
    ) : (
      <p>There is no head yet. It comes within a minute of the first line.</p>
    )}
  </Inset>
)
