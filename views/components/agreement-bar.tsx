/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing cannot be an img element */
import { Hatch } from './hatch.tsx'
import { Details } from './notes.tsx'
import { Table } from './table.tsx'

type BarProps = {
  /** The count now; null when there is too little to count. */
  value: number | null
  near: number
  past: number
  /** What is counted: "People held". */
  label: string
  /** The word after the figure: "people". */
  unit: string
  /** For a table row: no words and no numbers below it. */
  small?: boolean
  /** The summary in the page's own words, in place of the plain one. */
  summary?: string
  /** Tells two bars for the same thing on one page apart. */
  id?: string
}

/** Chart 1 (experience.md 5): a count against its agreement, with the agreed marker. */
export function AgreementBar(props: BarProps) {
  const id = `bar-${props.id ?? props.label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  if (props.small) return <Drawing {...props} id={id} />
  return (
    <figure class="chart">
      <figcaption>
        <strong>{props.label}</strong> <span>{sentence(props)}</span>
      </figcaption>
      <Drawing {...props} id={id} />
      <Details summary="See the numbers">
        <Numbers {...props} />
      </Details>
    </figure>
  )
}

function sentence({ value, near, past, unit, summary }: BarProps) {
  if (summary) return summary
  const now = value === null ? 'Too little to count yet.' : `${value} ${unit} now.`
  return `${now} Near the limit from ${near}, and at most ${past}: both were agreed.`
}

function Numbers({ value, near, past, label, unit }: BarProps) {
  const rows = [
    ['Now', value === null ? 'too little to count' : `${value} ${unit}`],
    ['Near limit', `from ${near} to ${past} ${unit}`],
    ['Past agreed', `above ${past} ${unit}`],
  ]
  return <Table caption={label} head={[{ label: 'What' }, { label: 'Figure' }]} rows={rows} />
}

function Drawing(props: BarProps & { id: string }) {
  const { value, near, past, id, label, small } = props
  // Room is left past the marker so that its label fits on a narrow phone.
  const most = Math.max(past * 1.5, (value ?? 0) * 1.05, 1)
  const at = (count: number) => Math.round((Math.min(count, most) / most) * 10_000) / 100
  return (
    <svg
      class={small ? 'bar small' : 'bar'}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      focusable="false"
    >
      <title id={`${id}-title`}>{label}</title>
      <desc id={`${id}-desc`}>{sentence(props)}</desc>
      <defs>
        <Hatch id={`${id}-near`} kind="near" />
        <Hatch id={`${id}-past`} kind="past" />
      </defs>
      <rect class="bar-track" x="0" y={small ? '0.15em' : '1.6em'} width="100%" height="1.6em" />
      <Filled id={id} value={value ?? 0} near={near} past={past} at={at} small={small} />
      <Markers near={near} past={past} at={at} small={small} />
    </svg>
  )
}

type PartProps = { near: number; past: number; at: (count: number) => number; small?: boolean }

function Filled(props: PartProps & { id: string; value: number }) {
  const { id, value, near, past, at, small } = props
  const parts = [
    { kind: 'room', from: 0, to: Math.min(value, near) },
    { kind: 'near', from: near, to: Math.min(value, past) },
    { kind: 'past', from: past, to: value },
  ].filter((part) => part.to > part.from)
  return (
    <>
      {parts.map(({ kind, from, to }) => {
        const box = { x: `${at(from)}%`, y: small ? '0.45em' : '1.9em', height: '1em' }
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

function Markers({ near, past, at, small }: PartProps) {
  const [top, foot] = small ? ['0', '1.9em'] : ['1.35em', '3.45em']
  return (
    <>
      <line class="bar-near-mark" x1={`${at(near)}%`} x2={`${at(near)}%`} y1={top} y2={foot} />
      <line class="bar-agreed" x1={`${at(past)}%`} x2={`${at(past)}%`} y1={top} y2={foot} />
      {!small && (
        <>
          <text x={`${at(near)}%`} y="1em" text-anchor="end">
            near {near}
          </text>
          <text class="bar-agreed-word" x={`${at(past)}%`} y="1em">
            most {past}
          </text>
        </>
      )}
    </>
  )
}
