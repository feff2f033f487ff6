import type { Child } from 'hono/jsx'
import type { SessionType } from '../../src/database/schema.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { SummaryList, Timeline, type Moment, type SummaryRow } from '../components/lists.tsx'
import { BackLink, Details, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { SpokenPart, type SpokenFacts } from './spoken-part.tsx'

export type SeatLine = {
  person: string
  name: string
  status: string
  credited: string | null
  said: string | null
}

export type SessionFacts = {
  id: string
  version: number
  type: SessionType
  status: string
  title: string
  when: string
  minutes: number
  rows: SummaryRow[]
  seats: SeatLine[]
  changes: Moment[]
  /** It was called off once, and is in the diary again. */
  takenUp: boolean
  hints: string[]
  hasBegun: boolean
  /** Said to whoever it is about. */
  whoSees: string | null
  ways: { move: boolean; callOff: boolean; leave: boolean; attend: boolean; reopen: boolean }
  /** The reader, when one press can say that it happened. */
  held: string | null
  spoken: SpokenFacts | null
}

type Props = { shell: Shell; facts: SessionFacts; back: string; notice?: string; children?: Child }

/** One session: what the log says of it, and what may be done next. */
export function SessionPage({ shell, facts, back, notice, children }: Props) {
  const wrong = facts.spoken?.errors ?? []
  return (
    <Page shell={shell} title="Session" error={notice !== undefined || wrong.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={wrong} />
      <h1>{`${facts.title}, ${facts.when}`}</h1>
      {facts.whoSees && <WhoSees names={facts.whoSees} />}
      {notice && (
        <Warning>
          <p>{notice}</p>
        </Warning>
      )}
      {facts.hints.length > 0 && (
        <Warning>
          {facts.hints.map((hint) => (
            <p>{hint}</p>
          ))}
          <p>It can go ahead all the same, or you can move it.</p>
        </Warning>
      )}
      <SummaryList rows={facts.rows} />
      <Ways shell={shell} facts={facts} />
      <WhoCame facts={facts} />
      {children}
      {facts.spoken && <SpokenPart shell={shell} id={facts.id} facts={facts.spoken} />}
      <History facts={facts} />
      <p>
        <a href={`/supervision/sessions/${facts.id}/print`}>A page to print</a>
      </p>
    </Page>
  )
}

function Ways({ shell, facts }: { shell: Shell; facts: SessionFacts }) {
  const { ways, held } = facts
  const at = `/supervision/sessions/${facts.id}`
  return (
    <>
      {held && (
        <Form shell={shell} action={`${at}/attendance`} version={facts.version}>
          <p>Did this happen as planned?</p>
          <Hidden name="minutes" value={facts.minutes} />
          <Hidden name={`person_${held}`} value="came" />
          <Buttons>
            <Button>Yes, it happened</Button>
            <LinkButton kind="quiet" href={`${at}/attendance`}>
              It was different
            </LinkButton>
          </Buttons>
        </Form>
      )}
      <Buttons>
        {ways.attend && !held && (
          <LinkButton kind={facts.status === 'booked' ? 'main' : 'quiet'} href={`${at}/attendance`}>
            {facts.status === 'booked' ? 'Say who came' : 'Change who came'}
          </LinkButton>
        )}
        {ways.move && (
          <LinkButton kind="quiet" href={`${at}/moves`}>
            Move it
          </LinkButton>
        )}
        {ways.callOff && (
          <LinkButton kind="quiet" href={`${at}/cancellation`}>
            {facts.hasBegun ? 'It did not happen' : 'Call it off'}
          </LinkButton>
        )}
      </Buttons>
      {ways.leave && <Leave shell={shell} facts={facts} />}
      {ways.reopen && (
        <Form shell={shell} action={`${at}/reopening`} version={facts.version} inline>
          <p class="hint">Was this a slip?</p>
          <Button kind="quiet">Put it back in the diary</Button>
        </Form>
      )}
    </>
  )
}

/** One of a group: the others still meet. */
const Leave = ({ shell, facts }: { shell: Shell; facts: SessionFacts }) => (
  <Form
    shell={shell}
    action={`/supervision/sessions/${facts.id}/cancellation`}
    version={facts.version}
  >
    <p>Can you not come? The others still meet.</p>
    {leaving.map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
    <Button kind="quiet">I cannot come</Button>
  </Form>
)

const leaving = [
  ['how', 'cancelled'],
  ['by', 'supervisee'],
  ['reason', 'other'],
  ['protected_kept', 'unknown'],
] as const

export function WhoCame({ facts }: { facts: SessionFacts }) {
  const said = facts.seats.filter(({ said: words }) => words !== null)
  if (said.length === 0) return <></>
  return (
    <section>
      <h2>Who came</h2>
      <Table
        caption="Who came"
        hideCaption
        head={['Name', 'Came?', 'Time that counts', 'Who said so'].map((label) => ({ label }))}
        rows={said.map(({ name, status, credited, said: words }) => [
          name,
          status,
          credited ?? 'None',
          words,
        ])}
      />
    </section>
  )
}

export const History = ({ facts }: { facts: SessionFacts }) =>
  facts.changes.length === 0 ? (
    <></>
  ) : (
    <Details summary="What changed" open>
      <Timeline items={facts.changes} />
      {facts.takenUp && <p>It was put back in the diary after that.</p>}
    </Details>
  )

/** The log of one session, for paper. */
export function SessionPrintPage({ shell, facts }: { shell: Shell; facts: SessionFacts }) {
  return (
    <Page shell={shell} title="Session, to print">
      <BackLink href={`/supervision/sessions/${facts.id}`} />
      <h1>{`${facts.title}, ${facts.when}`}</h1>
      <p>This is the log: when, how long, and who came. What was said is not on it.</p>
      <SummaryList rows={facts.rows} />
      <WhoCame facts={facts} />
      <History facts={facts} />
    </Page>
  )
}
