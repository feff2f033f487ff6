import type { Week } from '../../src/time/weeks.ts'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { EmptyState } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { TimeTabs, WeekLinks } from '../components/time-tabs.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ContactLine = {
  id: string
  href: string
  label: string
  ref: string
  time: string
  how: string
  outOfHours: boolean
  undo: { action: string; version: number } | null
}

type ContactDay = { day: string; title: string; total: string; lines: ContactLine[] }

export type ContactsFacts = {
  week: Week
  title: string
  totals: { key: string; value: string }[]
  hours: string[]
  days: ContactDay[]
  /** Kept with one press not long ago, so that one press can take them back. */
  together: string[]
  whoSees: string
}

/** One week of contacts, Monday to Sunday, day by day. */
export function ContactsPage({ shell, facts }: { shell: Shell; facts: ContactsFacts }) {
  const { week, days, together } = facts
  return (
    <Page shell={shell} title={facts.title}>
      <TimeTabs at="/contacts" />
      <h1>{facts.title}</h1>
      <WhoSees names={facts.whoSees} />
      <Buttons>
        <LinkButton href="/contacts/new">Add a clinic day</LinkButton>
      </Buttons>
      {together.length > 0 && <UndoAll shell={shell} ids={together} />}
      <WeekLinks path="/contacts" week={week} />
      {days.length === 0 ? <Nothing isThis={week.isThis} /> : <Totals facts={facts} />}
      {days.map((day) => (
        <Day shell={shell} day={day} />
      ))}
    </Page>
  )
}

const UndoAll = ({ shell, ids }: { shell: Shell; ids: string[] }) => (
  <Form shell={shell} action="/contacts/removal" inline>
    <span>You added {ids.length} contacts together.</span>
    {ids.map((id) => (
      <Hidden name="contact[]" value={id} />
    ))}
    <Button kind="quiet">Undo all {ids.length}</Button>
  </Form>
)

const Nothing = ({ isThis }: { isThis: boolean }) => (
  <EmptyState
    title={isThis ? 'No contacts this week yet.' : 'No contacts were kept for this week.'}
    action={{ href: '/holdings', label: 'People you hold' }}
  >
    <p>Add one beside a person you hold, or a whole clinic day at once.</p>
  </EmptyState>
)

const Totals = ({ facts: { totals, hours } }: { facts: ContactsFacts }) => (
  <>
    <SummaryList rows={totals} />
    <p class="hint">
      Out of hours means outside your own hours: {hours.join('; ') || 'none are set'}. Bank holidays
      and days of leave are outside too.
    </p>
  </>
)

function Day({ shell, day }: { shell: Shell; day: ContactDay }) {
  return (
    <section id={`day-${day.day}`}>
      <h2>{day.title}</h2>
      <p class="hint">{day.total}</p>
      <ul class="tasks">
        {day.lines.map((line) => (
          <Line shell={shell} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ shell, line }: { shell: Shell; line: ContactLine }) {
  return (
    <li>
      <div>
        {line.time} <a href={line.href}>{line.label}</a> <span class="hint">{line.ref}</span>
        <p class="hint">{line.how}</p>
      </div>
      {line.outOfHours && <Tag>Out of hours</Tag>}
      {line.undo && (
        <Form shell={shell} action={line.undo.action} version={line.undo.version} inline>
          <Hidden name="from" value="week" />
          <Button kind="text">
            Undo<span class="unseen"> the contact with {line.label}</span>
          </Button>
        </Form>
      )}
    </li>
  )
}
