import { AgreementBar } from '../components/agreement-bar.tsx'
import { LevelTag, type Level } from '../components/tags.tsx'

export type LoadBarFacts = {
  metric: string
  label: string
  unit: string
  figure: string
  /** Null where nothing is agreed that it could be past. */
  level: Level | null
  /** Null where there is nothing to draw it beside. */
  scale: { value: number; near: number; past: number } | null
  /** In place of the drawing: 'At least 10% is agreed.' */
  aside: string | null
}

/** One number beside what was agreed; the number opens the list behind it. */
export function LoadBar({ employment, bar }: { employment: string; bar: LoadBarFacts }) {
  const { metric, label, unit, figure, level, scale, aside } = bar
  return (
    <div class="load-bar">
      <p class="beside">
        <a href={`/load/${employment}/${metric}`}>
          {label}: <strong>{figure}</strong>
        </a>
        {level && <LevelTag level={level} />}
      </p>
      {scale && (
        <AgreementBar small id={`${employment}-${metric}`} {...scale} label={label} unit={unit} />
      )}
      {scale && (
        <p class="hint" aria-hidden="true">
          Near the limit from {scale.near}. The most agreed is {scale.past}.
        </p>
      )}
      {aside && <p class="hint">{aside}</p>}
    </div>
  )
}
