import { CountChart, type CountedWeek } from '../components/count-chart.tsx'
import { Pager } from '../components/lists.tsx'
import { Buttons, LinkButton } from '../components/form.tsx'
import { EmptyState } from '../components/notes.tsx'
import { StepChart, type Week } from '../components/step-chart.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type CheckInsFacts = {
  chart: { weeks: Week[]; words: string[]; summary: string }
  /** The same weeks by the count of people held: a chart for each job. */
  loads: { id: string; title: string; summary: string; weeks: CountedWeek[] }[]
  listed: { href: string; week: string; felt: string; evenings: string; seen: string }[]
  /** This week's check-in, once there is one. */
  thisWeek: string | null
  page: number
  pages: number
  whoSees: string
}

/** One's own words over twelve weeks. A skipped week is a gap, and nothing is made of it. */
export function CheckInsPage({ shell, facts }: { shell: Shell; facts: CheckInsFacts }) {
  const { listed, thisWeek, page, pages, whoSees } = facts
  return (
    <Page shell={shell} title="Check-ins">
      <h1>Check-ins</h1>
      <p class="lead">Your own words over time. They are yours, and missing a week is fine.</p>
      <WhoSees names={whoSees} />
      <Buttons>
        {thisWeek ? (
          <LinkButton href={thisWeek}>See this week</LinkButton>
        ) : (
          <LinkButton href="/check-ins/new">Check in</LinkButton>
        )}
        <LinkButton href="/profile/sharing" kind="quiet">
          Choose who may see it
        </LinkButton>
        <LinkButton href="/instruments" kind="quiet">
          Checks for myself
        </LinkButton>
      </Buttons>
      <Twelve facts={facts} />
      {listed.length === 0 ? (
        <EmptyState title="No check-ins yet. The first takes about a minute." />
      ) : (
        <>
          <h2>Every week</h2>
          <Listed listed={listed} />
          <Pager page={page} pages={pages} href={(to) => `/check-ins?page=${to}`} />
        </>
      )}
    </Page>
  )
}

/** Two things side by side, week under week, and never made into one. */
const Twelve = ({ facts: { chart, loads, listed } }: { facts: CheckInsFacts }) => (
  <section id="twelve-weeks">
    <h2>Your twelve weeks</h2>
    {listed.length > 0 && <StepChart title="How your weeks have felt" {...chart} />}
    {loads.map((load) => (
      <CountChart unit="People held" {...load} />
    ))}
  </section>
)

function Listed({ listed }: { listed: CheckInsFacts['listed'] }) {
  const head = ['Week from', 'How it felt', 'Evenings', 'Who saw it'].map((label) => ({ label }))
  const rows = listed.map(({ href, week, felt, evenings, seen }) => [
    <a href={href}>{week}</a>,
    felt,
    evenings,
    seen,
  ])
  return <Table caption="Your check-ins, newest first" hideCaption head={head} rows={rows} />
}
