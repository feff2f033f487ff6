import type { Week } from '../../src/time/weeks.ts'
import { Card } from '../components/card.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { SummaryList } from '../components/lists.tsx'
import { Details, EmptyState } from '../components/notes.tsx'
import { TimeTabs, WeekLinks } from '../components/time-tabs.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { TimeFields, type TimeFormFacts } from './time-fields.tsx'

export type TimeLine = {
  href: string
  kind: string
  long: string
  note: string | null
  undo: { action: string; version: number } | null
}

export type TimeFacts = {
  week: Week
  title: string
  form: TimeFormFacts
  community: { job: string | null; words: string; href: string }[]
  totals: { key: string; value: string }[]
  days: { title: string; total: string; lines: TimeLine[] }[]
}

/** Time that is work and is not with one person: added in place, read back by week. */
export function TimePage({ shell, facts }: { shell: Shell; facts: TimeFacts }) {
  const { week, form } = facts
  return (
    <Page shell={shell} title={facts.title} error={form.errors.length > 0}>
      <TimeTabs at="/time" />
      <ErrorSummary errors={form.errors} />
      <h1>{facts.title}</h1>
      <WhoSees names={form.whoSees} about="time_block" />
      {facts.community.map((share) => (
        <Share share={share} />
      ))}
      <Details summary="Add other time" open={week.isThis}>
        <Form shell={shell} action="/time" save="Save time">
          <TimeFields facts={form} />
        </Form>
      </Details>
      <WeekLinks path="/time" week={week} />
      {facts.days.length === 0 ? (
        <EmptyState title={week.isThis ? 'Nothing yet this week.' : 'Nothing for this week.'}>
          <p>Time out and about is work too. It counts here.</p>
        </EmptyState>
      ) : (
        <SummaryList rows={facts.totals} />
      )}
      {facts.days.map((day) => (
        <section>
          <h2>{day.title}</h2>
          <p class="hint">{day.total}</p>
          <ul class="tasks">
            {day.lines.map((line) => (
              <Line shell={shell} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

const Share = ({ share }: { share: TimeFacts['community'][number] }) => (
  <Card heading={share.job ? `Community time, ${share.job}` : 'Community time'} tone="quiet">
    <p>{share.words} Finding out what is there locally and groups count too.</p>
    <p>
      <a href={share.href}>How this was counted</a>
    </p>
  </Card>
)

const Line = ({ shell, line }: { shell: Shell; line: TimeLine }) => (
  <li>
    <div>
      <a href={line.href}>{line.kind}</a>
      <p class="hint">{line.long}</p>
      {line.note && <p>{line.note}</p>}
    </div>
    {line.undo && (
      <Form shell={shell} action={line.undo.action} version={line.undo.version} inline>
        <Button kind="text">
          Undo<span class="unseen"> {line.kind}</span>
        </Button>
      </Form>
    )}
  </li>
)
