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
  /** Its caption is the title of the drawing, where the table says no more than that. */
  table: { caption?: string; head: Column[]; rows: string[][] }
  tableWords?: string
  children?: Child
}

/** A drawing with its name, what it says in a sentence, and its numbers (experience.md 5). */
export function Chart(props: ChartProps) {
  const { id, title, summary, kind, height, table, tableWords = 'See the numbers' } = props
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
        {props.children}
      </svg>
      <Details summary={tableWords}>
        <Table caption={title} {...table} />
      </Details>
    </figure>
  )
}
