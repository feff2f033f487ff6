import type { Shell } from '../layout.tsx'
import { PointList, type PointFacts } from './point-list.tsx'

export type PointsPartFacts = {
  session: string
  /** The whole list, where points are added. */
  at: string
  open: PointFacts[]
  talked: PointFacts[]
  /** The session is still to come, or was a few days ago. */
  isOn: boolean
}

/** Talking points, on the page of a one-to-one. */
export function PointsPart({ shell, facts }: { shell: Shell; facts: PointsPartFacts }) {
  const { session, at, open, talked, isOn } = facts
  if (!isOn && talked.length === 0) return null
  return (
    <section id="talking-points">
      <h2>Talking points</h2>
      {open.length > 0 && <PointList shell={shell} points={open} session={session} />}
      {isOn && open.length === 0 && <p>Nothing is waiting to be talked about.</p>}
      {talked.length > 0 && (
        <>
          <h3>Talked about here</h3>
          <PointList shell={shell} points={talked} session={session} />
        </>
      )}
      {isOn && (
        <p>
          <a href={at}>Add or change talking points</a>
        </p>
      )}
    </section>
  )
}
