import { Tick } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Pager, SummaryList, type SummaryRow } from '../components/lists.tsx'
import { BackLink, Details, EmptyState } from '../components/notes.tsx'
import { RowsChart } from '../components/rows-chart.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { About, type AboutFacts } from './about.tsx'

/** One time it was answered; a null figure stands for answers that cannot be opened. */
export type Time = { when: string; figure: string | null; removal: string; answers: SummaryRow[] }

export type OwnFacts = {
  href: string
  about: AboutFacts
  offered: boolean
  whoSees: string
  chart: Parameters<typeof RowsChart>[0] | null
  times: Time[]
  total: number
  page: number
  pages: number
  errors: { field: string; message: string }[]
}

type Props = { shell: Shell; facts: OwnFacts }

/** One's own figures over time. They are set beside one another, and nothing is made of them. */
export function OwnPage({ shell, facts }: Props) {
  const { href, about, chart, page, pages, errors } = facts
  return (
    <Page shell={shell} title="A check for myself" error={errors.length > 0}>
      <BackLink href="/instruments">Checks for myself</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{about.title}</h1>
      {about.intro && <p>{about.intro}</p>}
      <WhoSees names={facts.whoSees} />
      {facts.offered ? (
        <Buttons>
          <LinkButton href={`${href}/new`}>Answer the questions</LinkButton>
        </Buttons>
      ) : (
        <p>This one is not offered any more. What you answered is still yours.</p>
      )}
      {chart === null ? (
        <EmptyState title="You have not answered this yet. That is fine." />
      ) : (
        <RowsChart {...chart} />
      )}
      {facts.total > 0 && <h2>Each time</h2>}
      {facts.times.map((time) => (
        <OneTime shell={shell} time={time} />
      ))}
      <Pager page={page} pages={pages} href={(to) => `${href}?page=${to}`} />
      <About about={about} />
      {facts.total > 0 && <TakeAll shell={shell} facts={facts} />}
    </Page>
  )
}

const OneTime = ({ shell, time }: { shell: Shell; time: Time }) => (
  <Details summary={`${time.when}. ${time.figure ?? 'These answers cannot be opened'}`}>
    <SummaryList rows={time.answers} />
    <Form shell={shell} action={time.removal}>
      <Button kind="quiet">
        Take this away<span class="unseen">: {time.when}</span>
      </Button>
    </Form>
  </Details>
)

const TakeAll = ({ shell, facts: { href, total, errors } }: Props) => (
  <Details summary="Take all of them away" open={errors.length > 0}>
    <Form shell={shell} action={`${href}/removal`}>
      <Tick
        {...typedIn({ values: {}, errors }).tick('sure')}
        label={`Yes, take away every time I answered: ${total} so far. They cannot be brought back.`}
      />
      <Button kind="quiet">Take all of them away</Button>
    </Form>
  </Details>
)
