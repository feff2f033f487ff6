import type { Section } from '../../src/agreements/read-sections.ts'
import { Inset } from '../components/notes.tsx'

/** Holding is part of the job (product.md principle 7), in the employer's words once there are any. */
export function EmployerWords({ section: { place, statement } }: { section: Section }) {
  const { organisation } = place
  return (
    <Inset>
      <p>
        <strong>Holding is part of the job at {organisation}.</strong> Time spent being steady for
        someone is work, and it counts as work. When the numbers fill up, the first question is who
        can share it.
      </p>
      <p>
        <a href={`/employer#${place.organisationId}`}>
          {statement
            ? `What ${organisation} says about holding`
            : `${organisation} has not written this down yet. See whom to ask`}
        </a>
      </p>
    </Inset>
  )
}
