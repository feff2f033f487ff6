import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type PortfolioFacts = {
  period: { code: string; says: string }
  /** Other years and quarters, and this one among them. */
  periods: { code: string; says: string }[]
  whoSees: string
  /** Days since a session with a restorative function, one line for each job. */
  gaps: string[]
  total: string | null
  kinds: string[][]
  months: string[][]
  sessions: { href: string; when: string; cells: string[] }[]
  reflections: { href: string; when: string; name: string; model: string }[]
  training: { total: string | null; rows: string[][] }
  promises: { href: string; what: string; when: string }[]
  /** Each list goes on from page to page; the sums are of all of it. */
  page: number
  pages: number
  isEmpty: boolean
}

type Props = { shell: Shell; name: string; facts: PortfolioFacts }

const path = '/supervision/portfolio'

/** One's own supervision and learning in a year or a quarter, to keep or to put on paper. */
export function PortfolioPage({ shell, name, facts }: Props) {
  const { period, gaps, isEmpty, page, pages } = facts
  const at = `${path}?period=${period.code}`
  return (
    <Page shell={shell} title="Portfolio">
      <BackLink href="/supervision">Supervision</BackLink>
      <h1>Your portfolio</h1>
      <p class="lead">
        {name}, {period.says}
      </p>
      <div class="unprinted">
        <WhoSees names={facts.whoSees} />
        <Periods facts={facts} />
        {!isEmpty && (
          <p>
            Print this page, or keep a copy: the ways are at its end. Your name, titles and promises
            are on it. The words you wrote under them are not.
            {pages > 1 && ' A copy has every page.'}
          </p>
        )}
      </div>
      {page === 1 && gaps.length > 0 && (
        <>
          <h2>Time since support for you</h2>
          {gaps.map((words) => (
            <p>{words}</p>
          ))}
        </>
      )}
      {isEmpty ? (
        <EmptyState title="There is nothing in this time yet.">
          <p>Sessions stand here once they were held, and what you learn as you keep it.</p>
        </EmptyState>
      ) : (
        <>
          <Sessions facts={facts} />
          <Reflections rows={facts.reflections} />
          <Training training={facts.training} />
          <Promises rows={facts.promises} />
          {page > pages && <PastTheEnd first={at} />}
          <Pager page={page} pages={pages} href={(to) => `${at}&page=${to}`} first="oldest" />
        </>
      )}
    </Page>
  )
}

const Periods = ({ facts: { period, periods } }: { facts: PortfolioFacts }) => (
  <nav class="pager" aria-label="Years and quarters">
    {periods.map(({ code, says }) => (
      <a href={`${path}?period=${code}`} aria-current={code === period.code ? 'page' : undefined}>
        {says}
      </a>
    ))}
  </nav>
)

const sums = [
  { label: 'Sessions', numeric: true },
  { label: 'Time', numeric: true },
  { label: 'Counts as yours', numeric: true },
]

function Sessions({ facts: { total, kinds, months, sessions, page } }: { facts: PortfolioFacts }) {
  if (sessions.length === 0) return <></>
  return (
    <section>
      <h2>Supervision</h2>
      {page === 1 && (
        <>
          <p>{total} In a group, the rule of your agreement says how much counts.</p>
          <Table caption="By kind" head={[{ label: 'Kind' }, ...sums]} rows={kinds} />
          <Table caption="By month" head={[{ label: 'Month' }, ...sums]} rows={months} />
        </>
      )}
      <Table
        caption="Each session"
        head={[
          { label: 'Day' },
          { label: 'Kind' },
          { label: 'With' },
          { label: 'For' },
          ...sums.slice(1),
        ]}
        rows={sessions.map(({ href, when, cells }) => [<a href={href}>{when}</a>, ...cells])}
      />
    </section>
  )
}

const Reflections = ({ rows }: { rows: PortfolioFacts['reflections'] }) =>
  rows.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>Reflections you count as CPD</h2>
      <Table
        caption="Reflections you count as CPD"
        hideCaption
        head={[{ label: 'Title' }, { label: 'Day' }, { label: 'Way of writing' }]}
        rows={rows.map(({ href, when, name, model }) => [<a href={href}>{name}</a>, when, model])}
      />
    </section>
  )

const Training = ({ training: { total, rows } }: Pick<PortfolioFacts, 'training'>) =>
  rows.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>Training and learning</h2>
      <p>{total} in all.</p>
      <Table
        caption="Training and learning"
        hideCaption
        head={[{ label: 'Day' }, { label: 'Time', numeric: true }]}
        rows={rows}
      />
    </section>
  )

const Promises = ({ rows }: { rows: PortfolioFacts['promises'] }) =>
  rows.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>Promises from supervision that you kept</h2>
      <Table
        caption="Promises from supervision that you kept"
        hideCaption
        head={[{ label: 'What' }, { label: 'Done' }]}
        rows={rows.map(({ href, what, when }) => [<a href={href}>{what}</a>, when])}
      />
    </section>
  )
