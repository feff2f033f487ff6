/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an inline drawing cannot be an img element */
import type { ElementFact } from '../../src/agreements/facts.ts'

const gap = 30
const middle = 10
const steps = [0, 1, 2, 3, 4]

const at = (step: number) => middle + step * gap

/** Five steps from firm to discretion. The word stands beside it, so the drawing is never alone. */
export function Continuum({ position, step }: Pick<ElementFact, 'position' | 'step'>) {
  const label = `${step}: step ${position + 1} of 5 on the line from firm to discretion`
  return (
    <svg width="140" height="20" role="img" aria-label={label} focusable="false">
      <line x1={at(0)} x2={at(4)} y1="10" y2="10" stroke="currentColor" stroke-width="1.5" />
      {steps.map((each) =>
        each === position ? (
          <circle cx={at(each)} cy="10" r="8" fill="currentColor" />
        ) : (
          <circle class="bar-track" cx={at(each)} cy="10" r="4.5" />
        ),
      )}
    </svg>
  )
}
