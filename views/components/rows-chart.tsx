import { Hatch } from './hatch.tsx'
import { Chart } from './chart.tsx'
import type { Column } from './table.tsx'

/** One bar with its words: `figure` stands at its end. */
export type ChartRow = {
  label: string
  figure: string
  value: number
  /** Where the hatching changes, as in the bars of one worker. */
  near?: number
  /** The agreed marker. */
  past?: number
  /** A thin line on to this. */
  reach?: number
}

type RowsProps = {
  id: string
  title: string
  summary: string
  rows: ChartRow[]
  table: { head: Column[]; rows: string[][] }
}

const rowHeight = 3.5
/** Room is kept at the right for the figures, in percent of the width. */
const widest = 70

/** Bars below one another, each named directly (experience.md 5, charts 1, 3 and 4). */
export function RowsChart({ id, title, summary, rows, table }: RowsProps) {
  const most = Math.max(
    1,
    ...rows.flatMap(({ value, past = 0, reach = 0 }) => [value, past, reach]),
  )
  const at = (count: number) => Math.round((count / most) * widest * 100) / 100
  return (
    <Chart
      id={id}
      title={title}
      summary={summary}
      kind="rows"
      height={rows.length * rowHeight}
      table={table}
    >
      <defs>
        <Hatch id={`${id}-near`} kind="near" />
        <Hatch id={`${id}-past`} kind="past" />
        <Hatch id={`${id}-count`} kind="count" />
      </defs>
      {rows.map((row, index) => (
        <Row id={id} row={row} top={index * rowHeight} at={at} />
      ))}
    </Chart>
  )
}

type RowProps = { id: string; row: ChartRow; top: number; at: (count: number) => number }

const em = (count: number) => `${Math.round(count * 100) / 100}em`

function Row({ id, row, top, at }: RowProps) {
  const { label, figure, value, past, reach } = row
  const middle = em(top + 2)
  return (
    <>
      <text class="rows-label" x="0" y={em(top + 1)}>
        {label}
      </text>
      <Parts id={id} row={row} top={top} at={at} />
      {reach !== undefined && reach > value && (
        <>
          <line
            class="rows-reach"
            x1={`${at(value)}%`}
            x2={`${at(reach)}%`}
            y1={middle}
            y2={middle}
          />
          <line
            class="rows-reach"
            x1={`${at(reach)}%`}
            x2={`${at(reach)}%`}
            y1={em(top + 1.6)}
            y2={em(top + 2.4)}
          />
        </>
      )}
      {past !== undefined && (
        <line
          class="bar-agreed"
          x1={`${at(past)}%`}
          x2={`${at(past)}%`}
          y1={em(top + 1.25)}
          y2={em(top + 2.75)}
        />
      )}
      <text class="rows-figure" x="100%" y={em(top + 2.35)} text-anchor="end">
        {figure}
      </text>
    </>
  )
}

/** Open, hatched and filled as in the bars of one worker; without an agreement, one plain bar. */
function partsOf({ value, near, past }: ChartRow) {
  if (near === undefined || past === undefined) return [{ kind: 'count', from: 0, to: value }]
  return [
    { kind: 'room', from: 0, to: Math.min(value, near) },
    { kind: 'near', from: near, to: Math.min(value, past) },
    { kind: 'past', from: past, to: value },
  ]
}

function Parts({ id, row, top, at }: RowProps) {
  const parts = partsOf(row).filter((part) => part.to > part.from)
  return (
    <>
      {parts.map(({ kind, from, to }) => {
        const box = { x: `${at(from)}%`, y: em(top + 1.5), height: '1em' }
        const width = `${Math.round((at(to) - at(from)) * 100) / 100}%`
        return (
          <>
            <rect class={`bar-${kind}`} {...box} width={width} />
            {kind !== 'room' && <rect fill={`url(#${id}-${kind})`} {...box} width={width} />}
          </>
        )
      })}
    </>
  )
}
