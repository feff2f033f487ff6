import { SharedParts, type SharedPart } from '../wellness-plans/shared-parts.tsx'

/** Parts of the worker's plan that they share with this reader, beside the talk. */
export const PlanBeside = ({ about, parts }: { about: string | null; parts: SharedPart[] }) =>
  parts.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>From {about}’s plan</h2>
      <p class="hint">{about} shares this with you.</p>
      <SharedParts parts={parts} />
    </section>
  )
