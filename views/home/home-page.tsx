import type { Child } from 'hono/jsx'
import { AlertCard, type AlertCardFacts } from '../alerts/alert-card.tsx'
import { PassedUpCard, type PassedUpFacts } from '../alerts/passed-up.tsx'
import { BackupTrouble } from '../backups/backup-trouble.tsx'
import { DebriefCard, type NextDebrief } from '../debriefs/debriefs-page.tsx'
import type { LoadFacts } from '../load/loads.tsx'
import { Page, type Shell } from '../layout.tsx'
import { SharedTable, type SharedFacts } from '../team/shared-holdings-page.tsx'
import type { TeamFacts } from '../team/team-page.tsx'
import { TeamCounts, type TeamsFacts } from '../team/teams-page.tsx'
import { AdministratorPart, type AdministratorFacts } from './administrator-part.tsx'
import { LeadPart } from './lead-part.tsx'
import { NoPlaceYet } from './no-place-yet.tsx'
import { WorkerPart } from './worker-part.tsx'

type FirstCards = { cards: AlertCardFacts[]; more: number }

export type WorkerFacts = {
  loads: LoadFacts[]
  /** This week's check-in; null until it is made. */
  checkIn: string | null
  reviews: { href: string; label: string; ref: string; when: string }[]
}

/** The week of one person's roles; null where they do not have the role. */
export type HomeFacts = {
  today: string
  /** Alerts of others that this person can answer or was told about. */
  answering: FirstCards
  own: FirstCards
  /** Nobody answered these in time, so they came up to this person. */
  passedUp: PassedUpFacts[]
  signing: { href: string; words: string }[]
  /** What colleagues ask of this person, longest waiting first. */
  asks: { href: string; words: string }[]
  /** Their own promises that are late or due this week. */
  promises: { href: string; words: string }[]
  /** What others need of them for supervision, and the way to what does not fit here. */
  supervision: {
    lines: { href: string; words: string }[]
    more: { href: string; count: number } | null
  }
  /** Supervision of the next days; with the way to prepare, where nothing is prepared. */
  sessions: { href: string; words: string; prepare: string | null }[]
  /** What was safe until Monday, to look at again. */
  /** Those of this week. */
  debriefs: NextDebrief[]
  monday: { href: string; words: string }[]
  /** Excerpts of reflections that others have sent to this person, and have not taken back. */
  excerpts: number
  worker: WorkerFacts | null
  lead: TeamFacts | null
  manager: TeamsFacts | null
  clinical: SharedFacts | null
  administrator: AdministratorFacts | null
  start: { place: string; day: string } | null
  /** False while nobody has given this person a part here. */
  place: boolean
  /** Somebody shares a part of their plan with this person. */
  plans: boolean
  leave: boolean
}

/** What this week asks of one person, the most useful next step on top. */
export function HomePage(props: { shell: Shell; facts: HomeFacts; trouble?: string | null }) {
  const { shell, facts, trouble } = props
  const { answering, own, worker, lead, manager, clinical, administrator } = facts
  return (
    <Page shell={shell} title="This week" wide>
      <h1>This week</h1>
      <p class="hint">{facts.today}</p>
      {trouble && <BackupTrouble words={trouble} />}
      <Cards shell={shell} heading="Waiting for you" first={answering} />
      <PassedUp passedUp={facts.passedUp} />
      <Cards shell={shell} heading={answering.cards.length > 0 ? 'About you' : null} first={own} />
      <Waiting heading="Waiting for your signature" things={facts.signing} />
      <Waiting heading="Colleagues ask you" things={facts.asks} />
      <Waiting heading="Supervision" things={facts.supervision.lines}>
        {facts.supervision.more && (
          <p>
            <a href={facts.supervision.more.href}>
              {facts.supervision.more.count} more about supervision
            </a>
          </p>
        )}
      </Waiting>
      <Waiting heading="You promised" things={facts.promises} />
      <Waiting heading="From before the weekend" things={facts.monday} />
      <Waiting heading="Your next sessions" things={facts.sessions} />
      {facts.excerpts > 0 && (
        <p>
          <a href="/excerpts">Lines sent to you</a>: somebody chose to show you part of a reflection
        </p>
      )}
      {facts.debriefs.map((next) => (
        <DebriefCard next={next} />
      ))}
      {worker && <WorkerPart facts={worker} />}
      {lead && <LeadPart facts={lead} />}
      {clinical && <ClinicalPart facts={clinical} />}
      {manager && (
        <section>
          <h2>Your teams in counts</h2>
          <TeamCounts facts={manager} />
        </section>
      )}
      {administrator && <AdministratorPart facts={administrator} />}
      {facts.place && (
        <p>
          <a href="/actions">Actions</a>: what was promised, by you and to you
        </p>
      )}
      {facts.plans && (
        <p>
          <a href="/wellness-plans">Plans shared with you</a>
        </p>
      )}
      {!facts.place && !facts.plans && facts.excerpts === 0 && <NoPlaceYet start={facts.start} />}
      <p>
        <a href="/notices">What you were told</a>, <a href="/calendar">your calendar</a>
        {facts.leave && (
          <>
            , and <a href="/leave">your leave</a>
          </>
        )}
      </p>
    </Page>
  )
}

type CardsProps = { shell: Shell; heading: string | null; first: FirstCards }

function Cards({ shell, heading, first: { cards, more } }: CardsProps) {
  if (cards.length === 0) return <></>
  const [top, ...rest] = cards
  return (
    <section>
      {heading && <h2>{heading}</h2>}
      <AlertCard card={top!} formId={shell.formId} level={heading ? 3 : 2} />
      {rest.length > 0 && (
        <div class="cards">
          {rest.map((card) => (
            <AlertCard card={card} formId={shell.formId} level={heading ? 3 : 2} />
          ))}
        </div>
      )}
      {more > 0 && (
        <p>
          <a href="/alerts">{more === 1 ? 'One more alert' : `${more} more alerts`}</a>
        </p>
      )}
    </section>
  )
}

const PassedUp = ({ passedUp }: { passedUp: PassedUpFacts[] }) =>
  passedUp.length === 0 ? null : (
    <section>
      <h2>Passed up to you</h2>
      {passedUp.map((each) => (
        <PassedUpCard facts={each} />
      ))}
    </section>
  )

type Thing = { href: string; words: string; prepare?: string | null }
type WaitingProps = { heading: string; things: Thing[]; children?: Child }

function Waiting({ heading, things, children }: WaitingProps) {
  if (things.length === 0) return <></>
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {things.map(({ href, words, prepare }) => (
          <li>
            <a href={href}>{words}</a>
            {prepare && (
              <>
                . Nothing is prepared yet:{' '}
                <a href={prepare}>
                  Prepare<span class="unseen"> for {words}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

const ClinicalPart = ({ facts: { lines } }: { facts: SharedFacts }) => (
  <section>
    <h2>At risk, or held with the practice</h2>
    {lines.length === 0 ? (
      <p>Nobody is held at risk or with the practice just now.</p>
    ) : (
      <>
        <SharedTable lines={lines.slice(0, 5)} />
        <p>
          <a href="/shared-holdings">See all shared holding</a>
        </p>
      </>
    )}
  </section>
)
