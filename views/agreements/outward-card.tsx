import type { OutwardFacts } from '../../src/agreements/outward-facts.ts'
import { Card } from '../components/card.tsx'
import { LinkButton } from '../components/form.tsx'

/** A stage in role has come: what could move outward, and the way to propose it. */
export function OutwardCard({ outward, level }: { outward: OutwardFacts; level: 2 | 3 }) {
  const { since, moves, grown, href } = outward
  if (moves.length === 0) {
    return (
      <Card heading={since} level={level} tone="quiet">
        <p>{grown}</p>
      </Card>
    )
  }
  return (
    <Card heading="Time to step outward?" level={level} tone="quiet">
      <p>{since}. The start was firmer on purpose. These could move, if you all agree.</p>
      <ul>
        {moves.map((move) => (
          <li>{move}</li>
        ))}
      </ul>
      {grown && <p>{grown}</p>}
      <p>
        <LinkButton kind="quiet" href={href}>
          Open this as a proposal
        </LinkButton>
      </p>
    </Card>
  )
}
