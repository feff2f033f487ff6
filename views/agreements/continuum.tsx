/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing cannot be an img element */
import type { ElementFact } from '../../src/agreements/facts.ts'

const gap = 30
const open = 5
const steps = [0, 1, 2, 3, 4]

const at = (step: number) => 10 + step * gap

type ContinuumProps = Pick<ElementFact, 'position' | 'step'> & {
  /** Where it stood before: drawn as a square around that step. */
  before?: { position: number; step: string } | null
}

/** Five steps from firm to discretion. The word stands beside it, so the drawing is never alone. */
export function Continuum({ position, step, before }: ContinuumProps) {
  const moved = before && before.position !== position ? before : null
  const label = `Step ${position + 1} of 5 on the line from firm to discretion: ${step}`
  return (
    <svg
      width="140"
      height="18"
      role="img"
      aria-label={moved ? `${label}. Before: ${moved.step}` : label}
      focusable="false"
    >
      {steps.slice(1).map((each) => (
        <line
          class="shape-line"
          x1={at(each - 1) + open}
          x2={at(each) - open}
          y1="9"
          y2="9"
          stroke-opacity="0.5"
        />
      ))}
      {steps.map((each) =>
        each === position ? (
          <circle class="shape-full" cx={at(each)} cy="9" r="8" />
        ) : (
          <circle class="shape-line" cx={at(each)} cy="9" r={open} stroke-opacity="0.6" />
        ),
      )}
      {moved && <rect class="shape-line" x={at(moved.position) - 8} y="1" width="16" height="16" />}
    </svg>
  )
}
