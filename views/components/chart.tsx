/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing cannot be an img element */
import type { Child } from 'hono/jsx'
import { Details } from './notes.tsx'
import { Table, type Column } from './table.tsx'

type ChartProps = {
  id: string
  title: string
  summary: string
  kind: 'steps' | 'rows'
  /** In em. */
  height: number
  table: { head: Column[]; rows: string[][] }
  children?: Child
}

/** A drawing with its name, what it says in a sentence, and its numbers (experience.md 5). */
export function Chart({ id, title, summary, kind, height, table, children }: ChartProps) {
  return (
    <figure class="chart">
      <figcaption>
        <strong>{title}</strong> <span>{summary}</span>
      </figcaption>
      <svg
        class={kind}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        focusable="false"
        height={`${height}em`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{summary}</desc>
        {children}
      </svg>
      <Details summary="See the numbers">
        <Table caption={title} {...table} />
      </Details>
    </figure>
  )
}
