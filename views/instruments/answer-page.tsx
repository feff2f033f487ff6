import { NotWatched } from '../check-ins/not-watched.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { BackLink } from '../components/notes.tsx'
import type { Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { About, type AboutFacts } from './about.tsx'
import { Questions, type QuestionFacts } from './questions.tsx'

export type AnswerFacts = {
  href: string
  about: AboutFacts
  questions: QuestionFacts[]
  whoSees: string
  typed: Typed
}

/** All questions of a check on one page; any of them may be left out. */
export function AnswerPage({ shell, facts }: { shell: Shell; facts: AnswerFacts }) {
  const { href, about, questions, typed } = facts
  return (
    <Page shell={shell} title="A check for myself" error={typed.errors.length > 0}>
      <BackLink href={href}>{about.title}</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>{about.title}</h1>
      {about.intro && <p>{about.intro}</p>}
      <p class="lead">Think of {about.recall}. Leave out what you like.</p>
      <WhoSees names={facts.whoSees} about="instrument_answer" />
      <NotWatched />
      <Form shell={shell} action={`${href}/answers`}>
        <Questions questions={questions} typed={typed} />
        <Buttons>
          <Button>Keep my answers</Button>
          <LinkButton kind="text" href={href}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
      <About about={about} />
    </Page>
  )
}
