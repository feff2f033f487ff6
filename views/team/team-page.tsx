import { AgreementBar } from '../components/agreement-bar.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState, PastTheEnd, Warning } from '../components/notes.tsx'
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

/** What goes on this week, in finished words. */
export type WeekOfWorker = {
  contacts: string
  leave: string | null
  reviews: { due: number; late: number }
  fresh: string | null
  leaves: string | null
}

/** People whose holder has left, or leaves within weeks. */
export type Behind = { href: string; words: string }

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
  week: WeekOfWorker
  agreement: { words: string; asks: boolean }
}

export type TeamFacts = {
  lines: TeamLine[]
  behind: Behind[]
  count: number
  page: number
  pages: number
}

/** Everyone this reader leads, A to Z: never in the order of a number. */
export function TeamPage({ shell, facts }: { shell: Shell; facts: TeamFacts }) {
  const { lines, page, pages } = facts
  return (
    <Page shell={shell} title="Team" wide>
      <h1>Your team this week</h1>
      <LeftBehind behind={facts.behind} />
      {lines.length === 0 ? (
        <NobodyHere page={page} />
      ) : (
        <>
          <p>
            Names run A to Z. Each number opens the list behind it. <br />
            Everyone sees their own numbers before you do.
          </p>
          <TeamTable lines={lines} />
          <Ways />
        </>
      )}
      <Pager page={page} pages={pages} href={(to) => `/team?page=${to}`} first="names" />
    </Page>
  )
}

const LeftBehind = ({ behind }: { behind: Behind[] }) =>
  behind.length === 0 ? (
    <></>
  ) : (
    <Warning>
      {behind.map(({ href, words }) => (
        <p>
          {words} <a href={href}>Hand them on</a>
        </p>
      ))}
    </Warning>
  )

const Ways = () => (
  <ul>
    <li>
      <a href="/team/patterns">Patterns in your team</a>
    </li>
    <li>
      <a href="/service-gaps">Service gaps</a>
    </li>
    <li>
      <a href="/supervision/team">Supervision in your team</a>
    </li>
    <li>
      <a href="/team/leave">Leave and cover</a>
    </li>
    <li>
      <a href="/actions">Actions</a>
    </li>
    <li>
      <a href="/stress-assessments">Stress assessments</a>
    </li>
    <li>
      <a href="/team/weights">How points are counted</a>
    </li>
  </ul>
)

const NobodyHere = ({ page }: { page: number }) =>
  page > 1 ? (
    <PastTheEnd first="/team" />
  ) : (
    <EmptyState title="Nobody you lead is holding people yet.">
      <p>When your administrator links a worker to you, they are shown here.</p>
    </EmptyState>
  )

const head = [
  { label: 'Name' },
  { label: 'People and points' },
  { label: 'Longest held' },
  { label: 'This week' },
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
    {[line.team, line.week.leave, line.week.fresh, line.week.leaves].map(
      (words) => words && <span class="hint"> {words}</span>,
    )}
  </>,
  <Load line={line} />,
  <Number figure={line.span} name={line.name} words />,
  <Week line={line} />,
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

/** The two counts beside what was agreed, one below the other. */
const Load = ({ line }: { line: TeamLine }) =>
  line.held ? (
    <div>
      <Bar figure={line.held} line={line} />
      {line.points && <Bar figure={line.points} line={line} />}
    </div>
  ) : (
    <span>Not counted yet</span>
  )

/** A count with its bar against the agreement; without one, the count alone. */
function Bar({ figure, line: { name, employment } }: { figure: Figure; line: TeamLine }) {
  const { metric, value, near, past, level, href, words } = figure
  const agreed = near !== null && past !== null
  const unit = words.replace(/^\d+ /, '')
  return (
    <div class="held">
      <div class="beside">
        <a href={href}>
          {agreed ? `${value} of ${past} ${unit}` : words}
          <span class="unseen"> for {name}</span>
        </a>
        {level !== 'room' && <LevelTag level={level} />}
      </div>
      {agreed && (
        <AgreementBar
          small
          id={`${metric}-${employment}`}
          value={value}
          near={near}
          past={past}
          label={`${metric === 'held' ? 'People held' : 'Points'}, ${name}`}
          unit={unit}
        />
      )}
    </div>
  )
}

/** Contacts so far, and holdings whose day to look again is this week or gone by. */
function Week({ line: { week, person, name } }: { line: TeamLine }) {
  const { due, late } = week.reviews
  const words = [`${due + late} to look at again`, late > 0 && `${late} late`].filter(Boolean)
  return (
    <span>
      {week.contacts}
      {due + late > 0 && (
        <>
          <br />
          <a href={`/people/${person}`}>
            {words.join(', ')}
            <span class="unseen"> {name}</span>
          </a>
        </>
      )}
    </span>
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
        <span class="unseen"> for {name}</span>
      </a>{' '}
      {figure.level !== 'room' && <LevelTag level={figure.level} />}
    </span>
  )
}
