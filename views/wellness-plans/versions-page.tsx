import { Pager } from '../components/lists.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Line = { text: string; is: 'same' | 'added' | 'removed' }

export type VersionsFacts = {
  parts: { section: string; title: string; times: number; last: string }[]
  chosen: {
    section: string
    title: string
    number: number
    when: string
    /** The version it is compared with; null for the first. */
    before: number | null
    lines: Line[]
    list: { number: number; when: string }[]
    page: number
    pages: number
  } | null
}

/** What was kept of each part and when; for one part what changed. */
export function VersionsPage({ shell, facts }: { shell: Shell; facts: VersionsFacts }) {
  const { parts, chosen } = facts
  const back = chosen ? '/wellness-plan/versions' : '/wellness-plan'
  return (
    <Page shell={shell} title="What changed in my plan">
      <BackLink href={back}>{chosen ? 'All parts' : 'My plan'}</BackLink>
      <h1>{chosen ? chosen.title : 'What changed, and when'}</h1>
      <WhoSees names="Only you" />
      {chosen ? <Chosen chosen={chosen} /> : <Parts parts={parts} />}
    </Page>
  )
}

const hrefOf = (section: string) => `/wellness-plan/versions?section=${section}`

const Parts = ({ parts }: Pick<VersionsFacts, 'parts'>) =>
  parts.length === 0 ? (
    <EmptyState
      title="Nothing is kept yet."
      action={{ href: '/wellness-plan', label: 'Write a part' }}
    />
  ) : (
    <Table
      caption="Parts of your plan"
      hideCaption
      head={[{ label: 'Part' }, { label: 'Kept' }, { label: 'Last' }]}
      rows={parts.map(({ section, title, times, last }) => [
        <a href={hrefOf(section)}>{title}</a>,
        times === 1 ? 'Once' : `${times} times`,
        last,
      ])}
    />
  )

function Chosen({ chosen }: { chosen: NonNullable<VersionsFacts['chosen']> }) {
  const { section, number, when, before, lines, list, page, pages } = chosen
  return (
    <>
      <h2>Version {number}</h2>
      <p class="hint">
        Kept {when}. {before === null ? 'It is the first.' : `Beside version ${before}.`}
      </p>
      {lines.length === 0 ? (
        <p>This version has no words.</p>
      ) : (
        <Changes lines={lines} first={before === null} />
      )}
      <Table
        caption="Every time you kept this part"
        head={[{ label: 'Version' }, { label: 'When' }]}
        rows={list.map((each) => [
          <a
            href={`${hrefOf(section)}&number=${each.number}`}
            aria-current={each.number === number ? 'true' : undefined}
          >
            Version {each.number}
          </a>,
          each.when,
        ])}
      />
      <Pager page={page} pages={pages} href={(to) => `${hrefOf(section)}&page=${to}`} />
    </>
  )
}

/** Words say what colour and lines show: read out, each change begins with what it is. */
const Changes = ({ lines, first }: { lines: Line[]; first: boolean }) => (
  <div class="inset">
    {lines.map(({ text, is }) =>
      first || is === 'same' ? (
        <p>{text}</p>
      ) : is === 'added' ? (
        <p>
          <span class="hint">Added: </span>
          <ins>{text}</ins>
        </p>
      ) : (
        <p>
          <span class="hint">Taken away: </span>
          <del>{text}</del>
        </p>
      ),
    )}
  </div>
)
