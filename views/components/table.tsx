/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   the phone layout changes `display`, which takes a table's own roles away in some browsers */
import type { Child } from 'hono/jsx'

/** A column; `numeric` lines its figures up on the right. */
export type Column = { label: string; numeric?: boolean }

type TableProps = {
  caption: string
  /** The caption is still read out when the page already says it. */
  hideCaption?: boolean
  head: Column[]
  rows: Child[][]
}

/** A table that turns into labelled rows on a phone. The first cell names its row. */
export function Table({ caption, hideCaption, head, rows }: TableProps) {
  return (
    <table role="table">
      <caption class={hideCaption ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((column) => (
            <th role="columnheader" scope="col" class={column.numeric ? 'number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {row.map((cell, index) => (
              <Cell cell={cell} column={head[index]} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell, column, first }: { cell: Child; column?: Column; first: boolean }) {
  const numeric = column?.numeric ? 'number' : undefined
  if (first) {
    return (
      <th role="rowheader" scope="row" class={numeric} data-label={column?.label}>
        {cell}
      </th>
    )
  }
  return (
    <td role="cell" class={numeric} data-label={column?.label}>
      {cell}
    </td>
  )
}
