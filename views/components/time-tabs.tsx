import type { Week } from '../../src/time/weeks.ts'

const tabs = [
  ['/contacts', 'Contacts'],
  ['/time', 'Other time'],
  ['/leave', 'Leave'],
] as const

/** Where a worker's time is kept: with people, around them, and away. */
export function TimeTabs({ at }: { at: (typeof tabs)[number][0] }) {
  return (
    <nav class="pager" aria-label="Your time">
      {tabs.map(([href, label]) => (
        <a href={href} aria-current={href === at ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}

/** The weeks before and after the one that is shown. */
export function WeekLinks({ path, week }: { path: string; week: Week }) {
  return (
    <nav class="pager" aria-label="Weeks">
      <a rel="prev" href={`${path}?week=${week.before}`}>
        The week before
      </a>
      {week.after && (
        <a rel="next" href={`${path}?week=${week.after}`}>
          The week after
        </a>
      )}
      {!week.isThis && <a href={path}>This week</a>}
    </nav>
  )
}
