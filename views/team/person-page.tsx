import { AlertMarkTag, type AlertMark } from '../alerts/alert-card.tsx'
import { CountChart, type CountedWeek } from '../components/count-chart.tsx'
import { EmptyState } from '../components/notes.tsx'
import { SummaryList } from '../components/lists.tsx'
import { LoadBar, type LoadBarFacts } from '../load/load-bar.tsx'
import { Page, type Shell } from '../layout.tsx'
import { HeldTable } from './held-table.tsx'

export type HeldLine = {
  id: string
  label: string
  ref: string
  why: string
  weeks: string
  points: number | null
  /** Null for a reader who sees no contacts. */
  sessions: number | null
  /** When it is looked at again, and how it stands. */
  look: { words: string; late: boolean }
  risk: string | null
  alone: string | null
  alongside: string
}

/** One job of a person; `sees` says how far this reader's view of it goes. */
export type PersonPart = {
  employment: string
  place: string
  hours: string | null
  holds: boolean
  sees: 'all' | 'shared' | 'counts'
  agreement: { words: string; number: number | null; reviewOn: string | null }
  bars: LoadBarFacts[]
  held: HeldLine[]
  stretches: { id: string; name: string; says: string }[]
  leave: string | null
  /** Null where nothing is kept, or not for this reader. */
  weeks: { weeks: CountedWeek[]; summary: string } | null
  /** The way to hand everyone on, for the lead. */
  leaving: string | null
}

type AlertLine = { id: string; name: string; mark: AlertMark; where: string; since: string }

export type PersonFacts = {
  person: string
  name: string
  own: boolean
  parts: PersonPart[]
  alerts: AlertLine[]
  /** Some part of their plan is shared with this reader. */
  plan: boolean
  unseen: string
}

/** One worker, as far as this reader may see: the shared parts of their week and nothing else. */
export function PersonPage({ shell, facts }: { shell: Shell; facts: PersonFacts }) {
  const { name, own, parts, alerts, unseen } = facts
  return (
    <Page shell={shell} title="One person’s week" wide>
      <h1>{own ? 'Your week, as others see it' : name}</h1>
      <p class="who-sees">
        <span class="eye" aria-hidden="true"></span>
        <span>{unseen}</span>
      </p>
      {alerts.length > 0 && <Alerts alerts={alerts} />}
      {facts.plan && (
        <p>
          <a href={`/people/${facts.person}/wellness-plan`}>What {name} shares of their plan</a>
        </p>
      )}
      {!own && parts.some(({ sees }) => sees === 'all') && (
        <p>
          <a href={`/people/${facts.person}/supervision`}>Supervision of {name}</a>, and{' '}
          <a href={`/people/${facts.person}/talking-points`}>talking points for your one-to-ones</a>
        </p>
      )}
      {parts.map((part) => (
        <Part part={part} facts={facts} />
      ))}
    </Page>
  )
}

const Alerts = ({ alerts }: { alerts: AlertLine[] }) => (
  <section>
    <h2>Alerts</h2>
    <ul class="tasks">
      {alerts.map(({ id, name, mark, where, since }) => (
        <li>
          <div>
            <a href={`/alerts/${id}`}>{name}</a>
            <p class="hint">
              {where}, since {since}
            </p>
          </div>
          <AlertMarkTag mark={mark} />
        </li>
      ))}
    </ul>
  </section>
)

function Part({ part, facts }: { part: PersonPart; facts: PersonFacts }) {
  const { employment, place, sees, bars, held, holds } = part
  return (
    <section>
      <h2>{place}</h2>
      <Agreed part={part} facts={facts} />
      {bars.length > 0 && (
        <div class="cards">
          {bars.map((bar) => (
            <LoadBar employment={employment} bar={bar} />
          ))}
        </div>
      )}
      {sees !== 'counts' && <h3>{sees === 'all' ? 'People held' : 'At risk, or shared'}</h3>}
      {sees !== 'counts' &&
        (held.length === 0 ? <Nobody part={part} holds={holds} /> : <HeldTable part={part} />)}
      <Stretches part={part} />
      {part.weeks && (
        <CountChart
          id={`weeks-${employment}`}
          title="People held, week by week"
          unit="People held"
          {...part.weeks}
        />
      )}
      {part.leaving && (
        <p>
          <a href={part.leaving}>Someone is leaving: hand on everyone they hold</a>
        </p>
      )}
    </section>
  )
}

const Stretches = ({ part: { stretches } }: { part: PersonPart }) =>
  stretches.length === 0 ? (
    <></>
  ) : (
    <section>
      <h3>Stretches that hold today</h3>
      <ul>
        {stretches.map(({ name, says }) => (
          <li>
            {name}. {says}
          </li>
        ))}
      </ul>
    </section>
  )

function Nobody({ part, holds }: { part: PersonPart; holds: boolean }) {
  if (!holds) return <p>Holding people is not part of this job.</p>
  return (
    <EmptyState
      title={
        part.sees === 'all' ? 'Nobody is held just now.' : 'Nobody at risk or shared just now.'
      }
    />
  )
}

function Agreed({ part, facts }: { part: PersonPart; facts: PersonFacts }) {
  const { agreement, hours } = part
  const href = facts.own ? '/agreement' : `/people/${facts.person}/agreement`
  const rows = [
    {
      key: 'Agreement',
      value: agreement.number
        ? `${agreement.words} (version ${agreement.number}), look again on ${agreement.reviewOn}`
        : agreement.words,
      change: { href, label: 'Open the agreement' },
    },
    ...(hours ? [{ key: 'Hours', value: hours }] : []),
    ...(part.leave ? [{ key: 'Leave', value: part.leave }] : []),
  ]
  return part.holds ? <SummaryList rows={rows} /> : <></>
}
