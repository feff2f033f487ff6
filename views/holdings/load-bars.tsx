import { AgreementBar } from '../components/agreement-bar.tsx'
import { LevelTag, type Level } from '../components/tags.tsx'

export type LoadFacts = {
  employment: string
  organisation: string | null
  agreement: { id: string; number: number } | null
  bars: {
    metric: string
    label: string
    unit: string
    value: number
    near: number | null
    past: number | null
    level: Level
  }[]
}

/** Holding load beside the agreement, a part for each job; every number opens its list. */
export function LoadBars({ loads }: { loads: LoadFacts[] }) {
  return (
    <>
      {loads.map((load) => (
        <section class="load">
          {load.organisation && <h2>{load.organisation}</h2>}
          {load.bars.map((bar) => (
            <div class="load-bar">
              <p class="beside">
                <a href={`/load/${load.employment}/${bar.metric}`}>
                  {bar.label}: <strong>{bar.value}</strong>
                </a>
                {bar.past !== null && <LevelTag level={bar.level} />}
              </p>
              {bar.near !== null && bar.past !== null && (
                <AgreementBar
                  id={`${load.employment}-${bar.metric}`}
                  value={bar.value}
                  near={bar.near}
                  past={bar.past}
                  label={bar.label}
                  unit={bar.unit}
                />
              )}
            </div>
          ))}
          <AgreedBy load={load} />
        </section>
      ))}
    </>
  )
}

const AgreedBy = ({ load }: { load: LoadFacts }) =>
  load.agreement ? (
    <p class="hint">
      Counted beside{' '}
      <a href={`/agreements/${load.agreement.id}`}>agreement {load.agreement.number}</a>.
    </p>
  ) : (
    <p class="hint">
      Nothing is agreed yet, so nothing is compared.{' '}
      <a href={`/agreement/proposals/new?employment=${load.employment}`}>Propose an agreement</a>
    </p>
  )
