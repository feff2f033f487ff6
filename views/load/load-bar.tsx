import { AgreementBar } from '../components/agreement-bar.tsx'
import { LevelTag, type Level } from '../components/tags.tsx'

export type LoadBarFacts = {
  metric: string
  label: string
  unit: string
  value: number
  near: number | null
  past: number | null
  level: Level
}

/** One number beside what was agreed; the number opens the list behind it. */
export function LoadBar({ employment, bar }: { employment: string; bar: LoadBarFacts }) {
  const { metric, label, unit, value, near, past, level } = bar
  return (
    <div class="load-bar">
      <p class="beside">
        <a href={`/load/${employment}/${metric}`}>
          {label}: <strong>{value}</strong>
        </a>
        {(level !== 'room' || past !== null) && <LevelTag level={level} />}
      </p>
      {near !== null && past !== null && (
        <AgreementBar
          small
          id={`${employment}-${metric}`}
          value={value}
          near={near}
          past={past}
          label={label}
          unit={unit}
        />
      )}
      {near !== null && past !== null && (
        <p class="hint" aria-hidden="true">
          Near the limit from {near}. The most agreed is {past}.
        </p>
      )}
    </div>
  )
}
