import { Pager } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'
import { AlertCard, type AlertCardFacts } from './alert-card.tsx'
import { PassedUpCard, type PassedUpFacts } from './passed-up.tsx'

export type AlertsFacts = {
  waiting: AlertCardFacts[]
  /** Nobody answered these in time, so they came up to this reader. */
  passedUp: PassedUpFacts[]
  inHand: AlertCardFacts[]
  /** Put off until a day. */
  putOff: AlertCardFacts[]
  /** Nobody owes these an answer. */
  toKnow: AlertCardFacts[]
  settled: { href: string; heading: string; closed: string }[]
  page: number
  pages: number
  /** How alerts wait in the teams this reader manages: counts and times only. */
  teams: { team: string; waiting: number; inHand: number; longest: string }[]
  /** Weeks that others chose to show this reader in words. */
  shown: { name: string; week: string; felt: string }[]
}

/** Waiting, in hand, settled: what asks for today, then own alerts, then others' from A to Z. */
export function AlertsPage({ shell, facts }: { shell: Shell; facts: AlertsFacts }) {
  const { waiting, passedUp, inHand, putOff, toKnow, settled, page, pages, teams, shown } = facts
  const all = [waiting, passedUp, inHand, putOff, toKnow]
  const quiet = all.every((cards) => cards.length === 0)
  return (
    <Page shell={shell} title="Alerts">
      <h1>Alerts</h1>
      {quiet && <EmptyState title="Nothing is waiting. That is good to know." />}
      <Cards title="Waiting" cards={waiting} formId={shell.formId} />
      <PassedUp passedUp={passedUp} />
      <Cards title="In hand" cards={inHand} formId={shell.formId} />
      <Cards title="Waiting until a day" cards={putOff} formId={shell.formId} />
      <Cards title="Good to know" cards={toKnow} formId={shell.formId} />
      <Teams teams={teams} />
      <Shown shown={shown} />
      {settled.length > 0 && (
        <section>
          <h2 id="settled">Settled</h2>
          <Table
            caption="Settled alerts, newest first"
            hideCaption
            head={[{ label: 'Alert' }, { label: 'How it ended' }]}
            rows={settled.map((row) => [<a href={row.href}>{row.heading}</a>, row.closed])}
          />
          <Pager page={page} pages={pages} href={(to) => `/alerts?page=${to}#settled`} />
        </section>
      )}
      <p>
        <a href="/actions">Actions</a>: what was promised, by you and to you
      </p>
    </Page>
  )
}

type CardsProps = { title: string; cards: AlertCardFacts[]; formId: string }

function Cards({ title, cards, formId }: CardsProps) {
  if (cards.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {cards.map((card) => (
        <AlertCard card={card} formId={formId} level={3} />
      ))}
    </section>
  )
}

function PassedUp({ passedUp }: { passedUp: PassedUpFacts[] }) {
  if (passedUp.length === 0) return null
  return (
    <section>
      <h2>Passed up to you</h2>
      {passedUp.map((facts) => (
        <PassedUpCard facts={facts} />
      ))}
    </section>
  )
}

function Teams({ teams }: { teams: AlertsFacts['teams'] }) {
  if (teams.length === 0) return null
  return (
    <section>
      <h2>How alerts wait in your teams</h2>
      <Table
        caption="Counts and waiting times only"
        head={[
          { label: 'Team' },
          { label: 'Waiting', numeric: true },
          { label: 'In hand', numeric: true },
          { label: 'Longest wait' },
        ]}
        rows={teams.map((row) => [row.team, row.waiting, row.inHand, row.longest])}
      />
    </section>
  )
}

function Shown({ shown }: { shown: AlertsFacts['shown'] }) {
  if (shown.length === 0) return null
  return (
    <section>
      <h2>Shown to you by choice</h2>
      <Table
        caption="How work felt, in the words of people who chose to tell you"
        head={[{ label: 'Who' }, { label: 'Week from' }, { label: 'How it felt' }]}
        rows={shown.map((row) => [row.name, row.week, row.felt])}
      />
    </section>
  )
}
