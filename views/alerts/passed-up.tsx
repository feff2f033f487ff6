import { Card } from '../components/card.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form, LinkButton, Buttons } from '../components/form.tsx'
import { BackLink } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

/** An alert that waited too long, as far as whoever is asked next may know it. */
export type PassedUpFacts = {
  id: string
  /** Null where it belongs to no team. */
  team: string | null
  urgent: boolean
  /** 'two working days', or 'for its next step' */
  waited: string
  asked: string
  answerBy: string
}

const sayWaited = ({ waited, urgent }: PassedUpFacts) => {
  const what = urgent ? 'Somebody asked for help, and it' : 'This alert'
  return waited === 'since today'
    ? `${what} has waited since today.`
    : `${what} has waited ${waited}.`
}

const where = ({ team }: PassedUpFacts) => (team === null ? 'A colleague' : team)

/** On the first page and in the list: that it waits, how long and where; not whose it is. */
export function PassedUpCard({ facts, level = 3 }: { facts: PassedUpFacts; level?: 2 | 3 }) {
  return (
    <Card
      id={`alert-${facts.id}`}
      tone="past"
      level={level}
      above={
        <>
          <Tag tone="strong">Passed up to you</Tag> <span>{facts.asked}</span>
        </>
      }
      heading={`${where(facts)}: an alert waits`}
    >
      <p>{sayWaited(facts)} Can you look, or pass it on?</p>
      <Buttons>
        <LinkButton href={`/alerts/${facts.id}`} kind="quiet">
          Take it on or pass it on
          <span class="unseen">: {where(facts)}</span>
        </LinkButton>
      </Buttons>
    </Card>
  )
}

type PageProps = {
  shell: Shell
  facts: PassedUpFacts
  errors?: { field: string; message: string }[]
}

/** Its page before it is taken on: nothing of what it says, and two ways to answer. */
export function PassedUpPage({ shell, facts, errors = [] }: PageProps) {
  const path = `/alerts/${facts.id}`
  return (
    <Page shell={shell} title="An alert waits" error={errors.length > 0}>
      <BackLink href="/alerts">Alerts</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{where(facts)}: an alert waits</h1>
      <p class="lead">{sayWaited(facts)} Can you look, or pass it on?</p>
      <p>
        {facts.asked} Please answer by the end of {facts.answerBy}. After that the next person is
        asked too.
      </p>
      <section>
        <h2>Take it on</h2>
        <p>You then see what it is about and whose it is, and it is yours to answer.</p>
        <Form shell={shell} action={`${path}/taking-on`}>
          <WhoSees names="You, the worker, and the people who see this alert already" />
          <div class="buttons">
            <Button>Take it on</Button>
          </div>
        </Form>
      </section>
      <section id="field-passing">
        <h2>Pass it on</h2>
        <p>The next person is asked at once. You see no more of it.</p>
        <Form shell={shell} action={`${path}/passing-on`}>
          <div class="buttons">
            <Button kind="quiet">Pass it on</Button>
          </div>
        </Form>
      </section>
    </Page>
  )
}
