import { whoHoldsHints, whoHoldsWords } from '../../src/advice/words.ts'
import { Asks, type AskLine } from '../components/asks.tsx'
import { Radios } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { Pager, SummaryList } from '../components/lists.tsx'
import { BackLink, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type AdvicesFacts = {
  /** Questions to the reader. */
  waiting: AskLine[]
  answered: AskLine[]
  /** Questions of their own. */
  asked: AskLine[]
  page: number
  pages: number
}

/** Questions to a clinical lead: what waits longest on top. */
export function AdvicesPage({ shell, facts }: { shell: Shell; facts: AdvicesFacts }) {
  const { waiting, answered, asked, page, pages } = facts
  return (
    <Page shell={shell} title="Advice">
      <BackLink href="/">This week</BackLink>
      <h1>Advice</h1>
      {waiting.length + answered.length + asked.length === 0 && <Nobody page={page} />}
      <Asks
        heading={waiting.length === 1 ? 'One waits for you' : `${waiting.length} wait for you`}
        lines={waiting}
      />
      <Asks heading="You answered" lines={answered} />
      <Asks heading="You asked" lines={asked} />
      <Pager page={page} pages={pages} href={(to) => `/advice-requests?page=${to}`} />
    </Page>
  )
}

const Nobody = ({ page }: { page: number }) =>
  page > 1 ? (
    <PastTheEnd first="/advice-requests" />
  ) : (
    <EmptyState title="Nobody is asking for advice just now.">
      <p>A question to a clinical lead starts from the person it is about.</p>
    </EmptyState>
  )

export type AdviceFacts = {
  id: string
  version: number
  label: string
  question: string
  answer: string | null
  rows: { key: string; value: string }[]
  /** Where the person held can be opened; null when only the question may be seen. */
  holding: string | null
  answering: boolean
  correcting: boolean
  withdrawing: boolean
  whoSees: string
}

type Answering = AdviceFacts & Typed & { clash: ClashFacts | null }

/** One question and its answer, which says who holds what. */
export function AdvicePage({ shell, facts }: { shell: Shell; facts: Answering }) {
  const { answer, holding } = facts
  return (
    <Page shell={shell} title="A question" error={facts.errors.length > 0}>
      <BackLink href="/advice-requests">Advice</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>A question about {facts.label}</h1>
      <WhoSees names={facts.whoSees} />
      <p class="written">{facts.question}</p>
      <SummaryList rows={facts.rows} />
      {holding ? (
        <p>
          <a href={holding}>Open the holding</a>
        </p>
      ) : (
        <p class="hint">You see this question, and nothing else about them.</p>
      )}
      {answer !== null && (
        <>
          <h2>The answer</h2>
          <p class="written">{answer}</p>
        </>
      )}
      {facts.answering && <Answer shell={shell} facts={facts} />}
      {facts.withdrawing && (
        <Form
          shell={shell}
          action={`/advice-requests/${facts.id}/withdrawal`}
          version={facts.version}
        >
          <Button kind="quiet">Take this question back</Button>
        </Form>
      )}
    </Page>
  )
}

function Answer({ shell, facts }: { shell: Shell; facts: Answering }) {
  const { field } = typedIn(facts)
  return (
    <>
      <h2>{facts.correcting ? 'Put your answer right' : 'Your answer'}</h2>
      {facts.correcting && <p>You can change it for a day after you sent it.</p>}
      <Clash clash={facts.clash} />
      <Form shell={shell} action={`/advice-requests/${facts.id}/answer`} version={facts.version}>
        <TextArea
          label="What would you say?"
          hint="No names or numbers, please."
          {...field('answer')}
          maxlength={2000}
        />
        <Radios
          label="Who holds what from now on?"
          options={optionsOf(whoHoldsWords, whoHoldsHints)}
          {...field('who_holds')}
        />
        <Button>{facts.correcting ? 'Save' : 'Send this answer'}</Button>
      </Form>
    </>
  )
}
