import { Hatch } from './hatch.tsx'
import { Chart } from './chart.tsx'
import { percent, WeekAxis } from './step-chart.tsx'

/** One weekend: full when nothing was carried alone, hatched with a figure when something was. */
export type ChartWeekend = {
  label: string
  mark: 'clear' | 'alone' | 'gap'
  /** Things left with one name. */
  alone: number
  says: string
}

export type WeekendsFacts = {
  id: string
  team: string
  weekends: ChartWeekend[]
  summary: string
}

const [top, height] = [0.5, 3]

/** Chart 6 (experience.md 5). A week without a debrief is a gap, never a zero. */
export function WeekendChart({ id, team, weekends, summary }: WeekendsFacts) {
  const title = `Weekends with nothing carried alone: ${team}`
  return (
    <Chart
      id={id}
      title={title}
      summary={summary}
      kind="steps"
      height={top + height + 2}
      table={{
        head: [{ label: 'Week' }, { label: 'Debrief and weekend' }],
        rows: weekends.map(({ label, says }) => [label, says]),
      }}
    >
      <defs>
        <Hatch id={`${id}-alone`} kind="near" />
      </defs>
      {weekends.map((weekend, index) => (
        <Weekend id={id} weekend={weekend} x={index} of={weekends.length} />
      ))}
      <WeekAxis weeks={weekends} y={`${top + height + 1.5}em`} />
    </Chart>
  )
}

type WeekendProps = { id: string; weekend: ChartWeekend; x: number; of: number }

/** Filled, hatched with its figure, or a line at the foot: read in grey as well. */
function Weekend({ id, weekend: { mark, alone }, x, of }: WeekendProps) {
  const [left, width] = [percent(x, of), percent(0.8, of)]
  const box = { x: left, y: `${top}em`, width, height: `${height}em` }
  const foot = `${top + height}em`
  if (mark === 'gap') {
    return <line class="steps-rule" x1={left} x2={percent(x + 0.8, of)} y1={foot} y2={foot} />
  }
  if (mark === 'clear') return <rect class="bar-room" {...box} />
  return (
    <>
      <rect class="bar-near" {...box} />
      <rect fill={`url(#${id}-alone)`} {...box} />
      <text class="bar-agreed-word" x={left} y={`${top}em`} dx="0.3em" dy="1.2em">
        {alone}
      </text>
    </>
  )
}
