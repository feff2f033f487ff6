import { Asks, type AskLine } from '../components/asks.tsx'
import { Tick } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { Pager, SummaryList } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd, Warning } from '../components/notes.tsx'
import { overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type HandoversFacts = {
  ofYou: AskLine[]
  byYou: AskLine[]
  inTeam: AskLine[]
  page: number
  pages: number
}

/** Who has asked whom to take someone over. */
export function HandoversPage({ shell, facts }: { shell: Shell; facts: HandoversFacts }) {
  const { ofYou, byYou, inTeam, page, pages } = facts
  return (
    <Page shell={shell} title="Handovers">
      <BackLink href="/">This week</BackLink>
      <h1>Handovers</h1>
      {ofYou.length + byYou.length + inTeam.length === 0 && <Nobody page={page} />}
      <Asks heading="Asked of you" lines={ofYou} />
      <Asks heading="Asked by you" lines={byYou} />
      <Asks heading="In your team" lines={inTeam} />
      <Pager page={page} pages={pages} href={(to) => `/handovers?page=${to}`} />
    </Page>
  )
}

const Nobody = ({ page }: { page: number }) =>
  page > 1 ? (
    <PastTheEnd first="/handovers" />
  ) : (
    <EmptyState title="Nobody is asking to hand anyone over.">
      <p>To ask a colleague, open the person you hold first.</p>
    </EmptyState>
  )

export type HandoverFacts = {
  id: string
  version: number
  /** Which side of it the reader is on. */
  part: 'asked' | 'asker' | 'lead'
  from: string
  label: string
  message: string | null
  answer: string | null
  rows: { key: string; value: string }[]
  waiting: boolean
  /** It waits, and the holding it is about is over. */
  ended: boolean
  holding: string | null
  whoSees: string
}

/** One handover: what is asked, and the answer to it. */
export function HandoverPage({ shell, facts }: { shell: Shell; facts: HandoverFacts & Typed }) {
  const { part, waiting, message, answer, holding } = facts
  const wrong = overall(facts)
  return (
    <Page shell={shell} title="One handover" error={facts.errors.length > 0}>
      <BackLink href="/handovers">Handovers</BackLink>
      <ErrorSummary errors={facts.errors.filter(({ field }) => field !== '')} />
      <h1>{part === 'asked' ? `Could you hold ${facts.label}?` : `Handover: ${facts.label}`}</h1>
      <WhoSees names={facts.whoSees} />
      {wrong && (
        <Warning>
          <p>{wrong}</p>
        </Warning>
      )}
      <SummaryList rows={facts.rows} />
      <Written heading="The message" words={message} />
      <Written heading="The answer" words={answer} />
      {facts.ended && <p>This holding has ended since. You can take the ask back.</p>}
      {waiting && part === 'asked' && <Answers shell={shell} facts={facts} />}
      {waiting && part === 'asker' && <TakeBack shell={shell} facts={facts} />}
      {holding && (
        <p>
          <a href={holding}>Open the holding</a>
        </p>
      )}
    </Page>
  )
}

const Written = ({ heading, words }: { heading: string; words: string | null }) =>
  words === null ? (
    <></>
  ) : (
    <>
      <h2>{heading}</h2>
      <p class="written">{words}</p>
    </>
  )

function Answers({ shell, facts }: { shell: Shell; facts: HandoverFacts & Typed }) {
  const { field, tick } = typedIn(facts)
  const path = `/handovers/${facts.id}`
  return (
    <>
      <h2>Your answer</h2>
      <p>If you say yes, you hold them from today. Why they are held comes with them.</p>
      <Form shell={shell} action={`${path}/acceptance`} version={facts.version}>
        <Tick
          label={`Ask ${facts.from} to stand alongside`}
          hint="They can say yes or not just now."
          {...tick('keep_beside')}
        />
        <Button>Yes, I will hold them</Button>
      </Form>
      <h2>Or not just now</h2>
      <p>Saying no is fine. {facts.from} goes on holding them.</p>
      <Form shell={shell} action={`${path}/declining`} version={facts.version}>
        <TextArea
          label="A word to them"
          hint="No names or numbers, please."
          optional
          {...field('answer')}
          maxlength={500}
          rows={3}
        />
        <Button kind="quiet">Not just now</Button>
      </Form>
    </>
  )
}

const TakeBack = ({ shell, facts }: { shell: Shell; facts: HandoverFacts }) => (
  <Form shell={shell} action={`/handovers/${facts.id}/withdrawal`} version={facts.version}>
    <Button kind="quiet">Take this ask back</Button>
  </Form>
)
