import type { CalendarDay, MonthFacts } from '../../src/calendar/month-facts.ts'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

type CalendarProps = { shell: Shell; facts: MonthFacts; back: string | null }

/** One month, day by day: only the days that have something in them, and today. */
export function CalendarPage({ shell, facts, back }: CalendarProps) {
  const { month, before, after, isNow, days, bought } = facts
  const of = bought ? '&of=contracts' : ''
  const isEmpty = days.every(({ lines }) => lines.length === 0)
  return (
    <Page shell={shell} title="Calendar">
      {back && <BackLink href={back} />}
      <h1>{bought ? 'Sessions from outside' : 'Calendar'}</h1>
      {bought !== null && (
        <p>
          {bought ? (
            <a href="/calendar">See your own</a>
          ) : (
            <a href="/calendar?of=contracts">See sessions from outside</a>
          )}
        </p>
      )}
      <h2>{month}</h2>
      <nav aria-label="Months" class="buttons">
        <a href={`/calendar?month=${before}${of}`}>Month before</a>
        {!isNow && <a href={bought ? '/calendar?of=contracts' : '/calendar'}>This month</a>}
        <a href={`/calendar?month=${after}${of}`}>Month after</a>
      </nav>
      {isEmpty && <EmptyState title="Nothing is in this month yet." />}
      {!isEmpty && (
        <ol class="days">
          {days.map((day) => (
            <Day day={day} />
          ))}
        </ol>
      )}
      {!bought && (
        <p>
          <a href="/calendar/address">See this in the calendar you use already</a>
        </p>
      )}
    </Page>
  )
}

const Day = ({ day: { name, isToday, lines } }: { day: CalendarDay }) => (
  <li>
    <h3>
      {name}
      {isToday && ', today'}
    </h3>
    {lines.length === 0 && <p class="hint">Nothing in it.</p>}
    {lines.length > 0 && (
      <ul class="plain">
        {lines.map(({ time, words, href, tag }) => (
          <li>
            {time && <>{time} </>}
            {href ? <a href={href}>{words}</a> : words} {tag && <Tag tone="plain">{tag}</Tag>}
          </li>
        ))}
      </ul>
    )}
  </li>
)
