import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type GapLine = {
  id: string
  need: string
  /** Named only where the reader has several teams. */
  team: string | null
  area: string
  now: number
  inAll: number
  longest: string | null
  middle: string | null
  since: string
  closed: string | null
  led: boolean
}

export type GapFacts = GapLine & { version: number; whoSees: string }

export type GapsFacts = {
  open: GapLine[]
  closed: GapLine[]
  leads: boolean
  page: number
  pages: number
}

/** Holding that exists because a service does not: what is missing, and how long people wait. */
export function GapsPage({ shell, facts }: { shell: Shell; facts: GapsFacts }) {
  const { open, closed, leads, page, pages } = facts
  return (
    <Page shell={shell} title="Service gaps" wide>
      <h1>Service gaps</h1>
      <p class="lead">Some people are held because a service is missing. This list keeps count.</p>
      <p>
        {leads
          ? 'You see counts for the people you lead, and your own.'
          : 'You see counts for your own people.'}{' '}
        The list fills itself when a holding says what someone waits for.
      </p>
      {leads && (
        <p>
          <a href="/team/patterns">See the patterns in your team</a>
        </p>
      )}
      {open.length === 0 ? (
        <EmptyState title="No gap is open just now.">
          <p>When someone you hold waits for a service, it is listed here.</p>
        </EmptyState>
      ) : (
        <Gaps caption="Open gaps" lines={open} leads={leads} />
      )}
      {closed.length > 0 && (
        <>
          <h2>Closed</h2>
          <Gaps caption="Closed gaps" lines={closed} leads={leads} />
        </>
      )}
      <Pager page={page} pages={pages} href={(to) => `/service-gaps?page=${to}`} />
    </Page>
  )
}

type GapsProps = { caption: string; lines: GapLine[]; leads: boolean }

function Gaps({ caption, lines, leads }: GapsProps) {
  const head = [
    { label: 'Need' },
    { label: 'Area' },
    { label: 'Held for it now', numeric: true },
    { label: 'In all', numeric: true },
    { label: 'Middle wait' },
    { label: 'Longest wait' },
    { label: lines.some(({ closed }) => closed) ? 'Open' : 'Open since' },
    ...(leads ? [{ label: 'Change' }] : []),
  ]
  const rows = lines.map((line) => [
    <>
      {line.need}
      {line.team && <span class="hint"> {line.team}</span>}
    </>,
    line.area || 'Not named yet',
    line.now === 0 ? 'Nobody waits now' : `${line.now}`,
    `${line.inAll}`,
    line.middle ?? '–',
    line.longest ?? '–',
    line.closed ? `${line.since} to ${line.closed}` : line.since,
    ...(leads ? [<Change line={line} />] : []),
  ])
  return <Table caption={caption} hideCaption head={head} rows={rows} />
}

const Change = ({ line: { id, led, need, team } }: { line: GapLine }) =>
  led ? (
    <a href={`/service-gaps/${id}`}>
      Open
      <span class="unseen">
        {' '}
        {need}
        {team && `, ${team}`}
      </span>
    </a>
  ) : (
    <span>–</span>
  )
