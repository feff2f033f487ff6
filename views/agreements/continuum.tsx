/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing cannot be an img element */
import type { ElementFact } from '../../src/agreements/facts.ts'

const gap = 30
const open = 5
const steps = [0, 1, 2, 3, 4]

const at = (step: number) => 10 + step * gap

/** Five steps from firm to discretion. The word stands beside it, so the drawing is never alone. */
export function Continuum({ position, step }: Pick<ElementFact, 'position' | 'step'>) {
  const label = `Step ${position + 1} of 5 on the line from firm to discretion: ${step}`
  return (
    <svg width="140" height="18" role="img" aria-label={label} focusable="false">
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
    </svg>
  )
}
