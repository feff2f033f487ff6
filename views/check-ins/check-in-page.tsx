import { Details, BackLink, Inset, Panel } from '../components/notes.tsx'
import { SummaryList, type SummaryRow } from '../components/lists.tsx'
import { Page, type Shell } from '../layout.tsx'
import { CheckInForm, type CheckInFormFacts } from './check-in-form.tsx'
import { KeepPhone } from '../trusted-phones/keep-phone.tsx'
import { NotWatched } from './not-watched.tsx'

export type CheckInFacts = {
  week: string
  /** What closed it; while it is null answers can still change. */
  closedBy: 'week' | 'debrief' | null
  openUntil: string
  whoCanSee: string
  next: { words: string; href?: string; label?: string }[]
  answers: SummaryRow[]
}

type Props = {
  shell: Shell
  facts: CheckInFacts
  /** Filled in while the week is open, or with words that could not be kept. */
  form: CheckInFormFacts | null
  fresh: boolean
  /** Whether this phone could be kept for the next one. */
  offersPhone: boolean
  /** The week ended, or the debrief began, while somebody was typing. */
  tooLate: boolean
}

/** One's own check-in: what was said, what happens next, and who can see what. */
export function CheckInPage({ shell, facts, form, fresh, offersPhone, tooLate }: Props) {
  const refused =
    form !== null && (shell.isPutBack || form.errors.length > 0 || form.clash !== undefined)
  return (
    <Page shell={shell} title="Your check-in" error={refused && form.errors.length > 0}>
      <BackLink href="/check-ins">Check-ins</BackLink>
      {fresh ? (
        <Panel title="What happens now">
          <Told facts={facts} />
        </Panel>
      ) : (
        <>
          <h1>Your week from {facts.week}</h1>
          {tooLate && <TooLate closedBy={facts.closedBy} />}
          <Told facts={facts} />
        </>
      )}
      {form && refused ? <Change shell={shell} form={form} open /> : null}
      <h2>What you said</h2>
      <SummaryList rows={facts.answers} />
      {form && !refused && facts.closedBy === null ? <Change shell={shell} form={form} /> : null}
      {offersPhone && (
        <>
          <h2>Check in faster next week</h2>
          <KeepPhone shell={shell} />
        </>
      )}
      <NotWatched />
    </Page>
  )
}

function Told({ facts }: { facts: CheckInFacts }) {
  return (
    <>
      <p>
        <strong>{facts.whoCanSee}</strong>
      </p>
      {facts.next.map((step) => (
        <p>
          {step.words} {step.href && <a href={step.href}>{step.label}</a>}
        </p>
      ))}
      <p>{untilWhen(facts)}</p>
    </>
  )
}

function untilWhen({ closedBy, openUntil }: CheckInFacts) {
  if (closedBy === 'week') return 'This week is over, so it stays as you left it.'
  if (closedBy === 'debrief') return 'Your debrief has begun, so this week stays as you left it.'
  return `You can change your answers until your debrief begins, or until the end of ${openUntil}.`
}

function TooLate({ closedBy }: Pick<CheckInFacts, 'closedBy'>) {
  const what = closedBy === 'debrief' ? 'The debrief began' : 'The week ended'
  return (
    <Inset>
      <p>{what} before this was sent, so it was not changed.</p>
      <p>Your words are below. You can copy them.</p>
    </Inset>
  )
}

function Change(props: { shell: Shell; form: CheckInFormFacts; open?: boolean }) {
  return (
    <Details summary="Change my answers" open={props.open}>
      <CheckInForm shell={props.shell} facts={props.form} save="Keep these answers" />
    </Details>
  )
}
