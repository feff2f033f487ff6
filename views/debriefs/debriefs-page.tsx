import type { Child } from 'hono/jsx'
import { Card } from '../components/card.tsx'
import { Buttons, LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type NextDebrief = {
  title: string
  team: string
  says: string
  /** The one thing to press on the day. */
  go: { href: string; label: string } | null
  /** The page to look at before the day. */
  look: string | null
  bring: string | null
  /** From when things can be brought, while it is too early. */
  bringFrom: string | null
}

export type DebriefsFacts = {
  coming: NextDebrief[]
  past: { when: string; what: string; team: string; says: string; href: string | null }[]
  schedules: { team: string; says: string; change: string | null }[]
  toSetUp: { name: string; href: string }[]
  page: number
  pages: number
}

type Props = { shell: Shell; facts: DebriefsFacts; more?: Child }

/** The debriefs of the reader's teams: the next one, when they are, and what is over. */
export function DebriefsPage({ shell, facts, more }: Props) {
  const { coming, past, page, pages } = facts
  return (
    <Page shell={shell} title="Debriefs">
      <h1>Debriefs</h1>
      <p>End the week together, so that nobody carries it home alone.</p>
      {coming.length === 0 ? (
        <EmptyState title="No debrief is planned." />
      ) : (
        coming.map((next) => <DebriefCard next={next} />)
      )}
      {more}
      <Schedules facts={facts} />
      <h2>Past debriefs</h2>
      {past.length === 0 ? <p>None yet.</p> : <Past past={past} />}
      <Pager page={page} pages={pages} href={(to) => `/debriefs?page=${to}`} />
    </Page>
  )
}

/** A debrief that is coming or under way, on this page and on the first one. */
export const DebriefCard = ({ next, level = 2 }: { next: NextDebrief; level?: 2 | 3 }) => (
  <Card heading={next.title} level={level}>
    <p>
      {next.team}. {next.says}
    </p>
    {next.bringFrom && <p>You can bring things from {next.bringFrom}.</p>}
    <Buttons>
      {next.go && <LinkButton href={next.go.href}>{next.go.label}</LinkButton>}
      {next.bring && (
        <LinkButton kind="quiet" href={next.bring}>
          Bring something
        </LinkButton>
      )}
      {next.look && (
        <LinkButton kind="text" href={next.look}>
          Look at it
        </LinkButton>
      )}
    </Buttons>
  </Card>
)

function Schedules({ facts: { schedules, toSetUp } }: { facts: DebriefsFacts }) {
  if (schedules.length + toSetUp.length === 0) return null
  return (
    <section>
      <h2>Every week</h2>
      <ul>
        {schedules.map(({ team, says, change }) => (
          <li>
            {team}: {says}.{' '}
            {change && (
              <a href={change}>
                Change<span class="unseen"> the debrief of {team}</span>
              </a>
            )}
          </li>
        ))}
        {toSetUp.map(({ name, href }) => (
          <li>
            {name}: not set up yet.{' '}
            <a href={href}>
              Set it up<span class="unseen"> for {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Past = ({ past }: { past: DebriefsFacts['past'] }) => (
  <Table
    caption="Past debriefs"
    hideCaption
    head={[{ label: 'Day' }, { label: 'What' }, { label: 'Team' }, { label: 'How it went' }]}
    rows={past.map(({ when, what, team, says, href }) => [
      href ? <a href={href}>{when}</a> : when,
      what,
      team,
      says,
    ])}
  />
)
