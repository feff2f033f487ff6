import { LoadBar, type LoadBarFacts } from './load-bar.tsx'

export type LoadFacts = {
  employment: string
  /** Named when the reader has more than one job. */
  organisation: string | null
  agreement: { id: string; number: number } | null
  bars: LoadBarFacts[]
}

/** Holding load beside what was agreed, a part for each job. */
export function Loads({ loads }: { loads: LoadFacts[] }) {
  return (
    <>
      {loads.map((load) => (
        <section>
          {load.organisation && <h3>{load.organisation}</h3>}
          <div class="cards">
            {load.bars.map((bar) => (
              <LoadBar employment={load.employment} bar={bar} />
            ))}
          </div>
          <SetBeside load={load} />
        </section>
      ))}
    </>
  )
}

const SetBeside = ({ load: { agreement, employment } }: { load: LoadFacts }) => (
  <p class="hint">
    {agreement ? (
      <>
        Set beside <a href={`/agreements/${agreement.id}`}>agreement {agreement.number}</a>.
      </>
    ) : (
      <>
        No agreement is in force yet.{' '}
        <a href={`/agreement/proposals/new?employment=${employment}`}>Propose one</a>
      </>
    )}
  </p>
)
