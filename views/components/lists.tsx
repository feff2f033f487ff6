import type { Child } from 'hono/jsx'
import { Tag } from './tags.tsx'

/** One fact on a summary list, with the way to change it. */
export type SummaryRow = { key: string; value: Child; change?: { href: string; label: string } }

/** Facts in two columns. The change link says what it changes: its `label`. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div>
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.change && (
            <dd class="change">
              <a href={row.change.href}>{row.change.label}</a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** One moment. `when` is ready to read; `at` is the same for machines. */
export type Moment = { when: string; at?: string; what: Child; by?: string; detail?: Child }

/** What happened, in order. */
export function Timeline({ items }: { items: Moment[] }) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li>
          <p class="timeline-what">{item.what}</p>
          <p class="hint">
            {item.at ? <time datetime={item.at}>{item.when}</time> : item.when}
            {item.by && `, ${item.by}`}
          </p>
          {item.detail && <div class="timeline-detail">{item.detail}</div>}
        </li>
      ))}
    </ol>
  )
}

/** One task; without `href` it cannot be started yet. */
export type Task = { href?: string; name: string; status: string; hint?: string; done?: boolean }

/** Things to do in any order, each with where it stands. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li>
          <div>
            {task.href ? <a href={task.href}>{task.name}</a> : task.name}
            {task.hint && <p class="hint">{task.hint}</p>}
          </div>
          {task.done ? <span class="done">{task.status}</span> : <Tag>{task.status}</Tag>}
        </li>
      ))}
    </ul>
  )
}

/** What lies before a page and after it, by how its list is sorted. */
const ways = {
  newest: ['Newer', 'Older'],
  oldest: ['Earlier', 'Later'],
  names: ['Towards A', 'Towards Z'],
} as const

type PagerProps = {
  page: number
  pages: number
  href: (page: number) => string
  first?: keyof typeof ways
}

/** The way through a long list; nothing at all when it is short. */
export function Pager({ page, pages, href, first = 'newest' }: PagerProps) {
  const [before, after] = ways[first]
  if (pages < 2) return null
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && (
        <a rel="prev" href={href(page - 1)}>
          {before}
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a rel="next" href={href(page + 1)}>
          {after}
        </a>
      )}
    </nav>
  )
}
