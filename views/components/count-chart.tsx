import { Chart } from './chart.tsx'
import { percent, WeekAxis } from './step-chart.tsx'

/** One week: `value` is null for a gap, and `why` says what kind of gap it is. */
export type CountedWeek = {
  label: string
  value: number | null
  agreed: number | null
  why: string
}

type CountProps = {
  weeks: CountedWeek[]
  title: string
  summary: string
  /** What is counted: "People held". */
  unit: string
  id: string
}

const plot = 9
const top = 1.4

/** A count over weeks on an axis of its own (experience.md 5, chart 2): gaps are never zero. */
export function CountChart({ weeks, title, summary, unit, id }: CountProps) {
  const figures = weeks.flatMap(({ value, agreed }) => [value ?? 0, agreed ?? 0])
  const most = Math.max(...figures, 1)
  const y = (count: number) => `${Math.round((top + plot * (1 - count / most)) * 100) / 100}em`
  return (
    <Chart
      id={id}
      title={title}
      summary={summary}
      kind="steps"
      height={top + plot + 2}
      table={{
        head: [{ label: 'Week' }, { label: unit }, { label: 'Agreed' }],
        rows: weeks.map(({ label, value, agreed, why }) => [
          label,
          value === null ? why : `${value}`,
          agreed === null ? '–' : `${agreed}`,
        ]),
      }}
    >
      <line class="steps-rule" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
      <Agreed weeks={weeks} y={y} />
      <Counts weeks={weeks} y={y} />
      <WeekAxis weeks={weeks} y={`${top + plot + 1.5}em`} />
    </Chart>
  )
}

type DrawProps = { weeks: CountedWeek[]; y: (count: number) => string }

function Agreed({ weeks, y }: DrawProps) {
  const first = weeks.findIndex(({ agreed }) => agreed !== null)
  return (
    <>
      {weeks.map(({ agreed }, index) => {
        if (agreed === null) return null
        const [x1, x2] = [percent(index, weeks.length), percent(index + 1, weeks.length)]
        return <line class="bar-near-mark" x1={x1} x2={x2} y1={y(agreed)} y2={y(agreed)} />
      })}
      {first !== -1 && (
        <text x={percent(first, weeks.length)} y={y(weeks[first]!.agreed!)} dy="-0.35em">
          agreed {weeks[first]!.agreed}
        </text>
      )}
    </>
  )
}

/** A number stands where the count changes, so that the line can be read without the table. */
function Counts({ weeks, y }: DrawProps) {
  return (
    <>
      {weeks.map(({ value }, index) => {
        if (value === null) return null
        const before = weeks[index - 1]?.value ?? null
        const x = percent(index, weeks.length)
        const end = percent(index + 1, weeks.length)
        return (
          <>
            {before !== null && before !== value && (
              <line class="steps-rise" x1={x} x2={x} y1={y(before)} y2={y(value)} />
            )}
            <line class="steps-week" x1={x} x2={end} y1={y(value)} y2={y(value)} />
            {before !== value && (
              <text class="bar-agreed-word" x={x} y={y(value)} dx="0.2em" dy="1.2em">
                {value}
              </text>
            )}
          </>
        )
      })}
    </>
  )
}
