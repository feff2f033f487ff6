import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import type { Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { SharedPart } from '../wellness-plans/shared-parts.tsx'
import type { AlertFactsOnPage } from './alert-page.tsx'
import { Context, Lines } from './alert-talk.tsx'
import { Why } from './alert-why.tsx'
import { PlanBeside } from './plan-beside.tsx'
import { ReliefRow } from './relief-row.tsx'

export type SheetFacts = Typed & {
  page: AlertFactsOnPage
  /** Nothing is kept before somebody has said when they can talk. */
  mayKeep: boolean
  /** What the worker shares of their plan with this reader. */
  plan: SharedPart[]
  prompts: { name: string; asks: readonly string[] }[]
  promised: ActionLine[]
  owners: Option[]
  rows: number
  /** Where a lead proposes a new agreement, numbers side by side. */
  propose: string | null
}

type SheetProps = { shell: Shell; facts: SheetFacts }

/** To take into the room, on paper or on a screen; afterwards what was agreed is kept here. */
export function SheetPage({ shell, facts }: SheetProps) {
  const { page, prompts, promised, propose, errors } = facts
  return (
    <Page shell={shell} title="Conversation sheet" error={errors.length > 0}>
      <BackLink href={`/alerts/${page.id}`}>Back to the alert</BackLink>
      <ErrorSummary errors={errors} />
      <h1>
        {page.kind === 'team' ? 'Talk about' : 'Talk with'} {page.about}
      </h1>
      <p class="lead">{page.words}</p>
      {page.context && <Context text={page.context.text} worker={page.about} />}
      <Why facts={page} mine={false} />
      {propose && (
        <p>
          <a href={propose}>Propose a new agreement</a>: agreed now, counted now and proposed, side
          by side.
        </p>
      )}
      <PlanBeside about={page.about} parts={facts.plan} />
      <Earlier page={page} />
      {promised.length > 0 && (
        <section>
          <h2>Promised before, still open</h2>
          <ActionList shell={shell} lines={promised} />
        </section>
      )}
      <section>
        <h2>Things to ask</h2>
        <p class="hint">Six areas of work. Take the ones that fit, and leave the rest.</p>
        <SummaryList
          rows={prompts.map(({ name, asks }) => ({ key: name, value: <Asks asks={asks} /> }))}
        />
      </section>
      <h2>What you agree</h2>
      {facts.mayKeep ? <Keep shell={shell} facts={facts} /> : <NotYet id={page.id} />}
    </Page>
  )
}

const Asks = ({ asks }: { asks: readonly string[] }) => (
  <>
    {asks.map((question) => (
      <div>{question}</div>
    ))}
  </>
)

const Earlier = ({ page: { talks } }: { page: AlertFactsOnPage }) =>
  talks.length === 0 ? (
    <></>
  ) : (
    <section>
      <h2>Agreed earlier</h2>
      {talks.map((talk) => (
        <Inset>
          <Lines text={talk.agreed} />
          <p class="hint">
            Written down {talk.when} by {talk.by}
          </p>
        </Inset>
      ))}
    </section>
  )

const NotYet = ({ id }: { id: string }) => (
  <p>
    First <a href={`/alerts/${id}#acknowledgement`}>say when you can talk</a>. Then what you agree
    is kept here.
  </p>
)

function Keep({ shell, facts }: SheetProps) {
  const { page, owners, rows } = facts
  const { field } = typedIn(facts)
  return (
    <Form shell={shell} action={`/alerts/${page.id}/conversations`}>
      <WhoSees names={`${page.whoSees}. Also whoever promises something`} />
      <TextArea
        label="What did you agree?"
        hint="Only what was agreed, not what was said."
        rows={4}
        maxlength={4000}
        {...field('agreed')}
      />
      <h3>Who does what by when</h3>
      <p class="hint">
        Leave a promise empty if it is not needed. The first one is never for{' '}
        {page.kind === 'team' ? 'one worker' : page.about} alone.
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <ReliefRow row={row} typed={facts} owners={owners} />
      ))}
      <Buttons>
        <Button>Keep what we agreed</Button>
        <LinkButton kind="text" href={`/alerts/${page.id}`}>
          Go back
        </LinkButton>
      </Buttons>
    </Form>
  )
}
