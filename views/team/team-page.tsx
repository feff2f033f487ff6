import { AgreementBar } from '../components/agreement-bar.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { LevelTag, type Level } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

export type Figure = {
  metric: string
  value: number
  words: string
  near: number | null
  past: number | null
  level: Level
  href: string
}

export type TeamLine = {
  person: string
  employment: string
  name: string
  /** Named only where the reader leads people in several teams. */
  team: string | null
  held: Figure | null
  points: Figure | null
  span: Figure | null
  hours: Figure | null
  alone: Figure | null
  waiting: number
  agreement: { words: string; asks: boolean }
}

export type TeamFacts = { lines: TeamLine[]; count: number; page: number; pages: number }

/** Everyone this reader leads, A to Z: never in the order of a number. */
export function TeamPage({ shell, facts }: { shell: Shell; facts: TeamFacts }) {
  const { lines, page, pages } = facts
  return (
    <Page shell={shell} title="Team" wide>
      <h1>Your team this week</h1>
      {lines.length === 0 ? (
        <NobodyHere page={page} />
      ) : (
        <>
          <p>
            Names run A to Z. Each number opens the list behind it. <br />
            Everyone sees their own numbers before you do.
          </p>
          <TeamTable lines={lines} />
        </>
      )}
      <Pager page={page} pages={pages} href={(to) => `/team?page=${to}`} />
    </Page>
  )
}

const NobodyHere = ({ page }: { page: number }) =>
  page > 1 ? (
    <EmptyState
      title="There is nobody on this page."
      action={{ href: '/team', label: 'Back to the first page' }}
    />
  ) : (
    <EmptyState title="Nobody you lead is holding people yet.">
      <p>When your administrator links a worker to you, they are shown here.</p>
    </EmptyState>
  )

const head = [
  { label: 'Name' },
  { label: 'People held' },
  { label: 'Points' },
  { label: 'Longest held' },
  { label: 'Out of hours' },
  { label: 'Risk, one name' },
  { label: 'Alerts waiting' },
  { label: 'Agreement' },
]

function TeamTable({ lines }: { lines: TeamLine[] }) {
  return (
    <div class="team">
      <Table caption="Your team, A to Z" hideCaption head={head} rows={lines.map(cells)} />
    </div>
  )
}

const cells = (line: TeamLine) => [
  <>
    <a href={`/people/${line.person}`}>{line.name}</a>
    {line.team && <span class="hint"> {line.team}</span>}
  </>,
  <Held line={line} />,
  <Number figure={line.points} name={line.name} />,
  <Number figure={line.span} name={line.name} words />,
  <Number figure={line.hours} name={line.name} />,
  <Number figure={line.alone} name={line.name} />,
  line.waiting === 0 ? (
    <span>None</span>
  ) : (
    <a href="/alerts">
      {line.waiting}
      <span class="unseen"> waiting for {line.name}</span>
    </a>
  ),
  <a href={`/people/${line.person}/agreement`}>
    {line.agreement.words}
    <span class="unseen">, {line.name}</span>
  </a>,
]

function Held({ line: { held, name, employment } }: { line: TeamLine }) {
  if (!held) return <span>Not counted yet</span>
  const { value, near, past, level, href } = held
  if (near === null || past === null) {
    return (
      <a href={href}>
        {value}
        <span class="unseen"> held by {name}</span>
      </a>
    )
  }
  return (
    <div class="held">
      <div class="beside">
        <a href={href}>
          {value} of {past}
          <span class="unseen"> held by {name}</span>
        </a>
        <LevelTag level={level} />
      </div>
      <AgreementBar
        small
        id={employment}
        value={value}
        near={near}
        past={past}
        label={`People held by ${name}`}
        unit="people"
      />
    </div>
  )
}

type NumberProps = { figure: Figure | null; name: string; words?: boolean }

/** A figure that opens its list; its level is said only once it is no longer room. */
function Number({ figure, name, words }: NumberProps) {
  if (!figure) return <span>–</span>
  const shown = words ? figure.words : `${figure.value}`
  return (
    <span>
      <a href={figure.href}>
        {shown}
        <span class="unseen">
          {words ? '' : ` ${figure.metric === 'points' ? 'points' : ''}`} for {name}
        </span>
      </a>{' '}
      {figure.level !== 'room' && <LevelTag level={figure.level} />}
    </span>
  )
}
