import { Chart } from './chart.tsx'

/** One week: `value` is the place of its word in `words`, null for a week without a check-in. */
export type Week = { label: string; value: number | null }

type StepProps = { weeks: Week[]; words: string[]; title: string; summary: string; id?: string }

const rowHeight = 2.6
export const percent = (part: number, whole: number) =>
  `${Math.round((part / whole) * 10_000) / 100}%`

/** Chart 2 (experience.md 5): own felt load in words, stepped; a skipped week is a gap. */
export function StepChart(props: StepProps) {
  const { weeks, words, title, summary, id = 'steps' } = props
  const rows = weeks.map((week) => [week.label, wordFor(week, words)])
  return (
    <Chart
      id={id}
      title={title}
      summary={summary}
      kind="steps"
      height={words.length * rowHeight + 2}
      table={{ head: [{ label: 'Week' }, { label: 'In words' }], rows }}
    >
      <Rules count={words.length} />
      <Steps weeks={weeks} count={words.length} />
      <WordAxis words={words} />
      <WeekAxis weeks={weeks} y={`${words.length * rowHeight + 1.5}em`} />
    </Chart>
  )
}

const wordFor = (week: Week, words: string[]) =>
  week.value === null ? 'no check-in' : (words[week.value] ?? '')

/** The lightest word sits at the bottom; each word stands on its own line. */
const lineY = (place: number, count: number) => `${(count - place) * rowHeight}em`

function Rules({ count }: { count: number }) {
  return (
    <>
      {Array.from({ length: count }, (_, place) => lineY(place, count)).map((y) => (
        <line class="steps-rule" x1="0" x2="100%" y1={y} y2={y} />
      ))}
    </>
  )
}

function WordAxis({ words }: { words: string[] }) {
  return (
    <>
      {words.map((word, place) => (
        <text x="0" y={lineY(place, words.length)} dy="-0.5em">
          {word}
        </text>
      ))}
    </>
  )
}

function Steps({ weeks, count }: { weeks: Week[]; count: number }) {
  return (
    <>
      {weeks.map(({ value }, index) => {
        if (value === null) return null
        const before = weeks[index - 1]?.value ?? null
        const x = percent(index, weeks.length)
        const y = lineY(value, count)
        return (
          <>
            {before !== null && before !== value && (
              <line class="steps-rise" x1={x} x2={x} y1={lineY(before, count)} y2={y} />
            )}
            <line class="steps-week" x1={x} x2={percent(index + 1, weeks.length)} y1={y} y2={y} />
          </>
        )
      })}
    </>
  )
}

/** Every second week is named, every fourth on a phone; the table names them all. */
export function WeekAxis({ weeks, y }: { weeks: { label: string }[]; y: string }) {
  return (
    <>
      {weeks.map((week, index) =>
        index % 2 === 1 ? null : (
          <text
            class={index % 4 === 0 ? undefined : 'minor'}
            x={percent(index, weeks.length)}
            y={y}
          >
            {week.label}
          </text>
        ),
      )}
    </>
  )
}
