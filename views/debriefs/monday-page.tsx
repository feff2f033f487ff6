import { Card } from '../components/card.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type MondayItem = {
  id: string
  whose: string
  words: string
  onCall: string
  askFirst: string | null
  lookedAt: boolean
  /** The reader's own, not looked at yet. */
  asks: boolean
  /** The one it is about, where the reader holds them. */
  holding: string | null
}

export type MondayFacts = {
  id: string
  about: string
  items: MondayItem[]
  /** Set while a lead may still open the debrief again. */
  reopens: number | null
}

/** After the weekend: what was safe until Monday, who was on call, and what to ask first. */
export function MondayPage({ shell, facts }: { shell: Shell; facts: MondayFacts }) {
  const { id, about, items, reopens } = facts
  return (
    <Page shell={shell} title="Monday">
      <BackLink href={`/debriefs/${id}/record`}>The record</BackLink>
      <h1>Monday</h1>
      <p class="hint">{about}.</p>
      {items.length === 0 ? (
        <EmptyState title="Nothing was left until Monday.">
          <p>What you could see of this debrief was shared or put down.</p>
        </EmptyState>
      ) : (
        <div class="cards">
          {items.map((item) => (
            <Left shell={shell} debrief={id} item={item} />
          ))}
        </div>
      )}
      {reopens !== null && (
        <section>
          <h2>Not finished?</h2>
          <p>You can open this debrief again today. Everything stays as it was.</p>
          <Form shell={shell} action={`/debriefs/${id}/reopening`} version={reopens}>
            <Button kind="quiet">Open it again</Button>
          </Form>
        </section>
      )}
    </Page>
  )
}

type LeftProps = { shell: Shell; debrief: string; item: MondayItem }

function Left({ shell, debrief, item }: LeftProps) {
  const { words, whose, onCall, askFirst, lookedAt, asks } = item
  return (
    <Card heading={words}>
      <p class="hint">{whose}</p>
      <p>On call was {onCall}.</p>
      {askFirst && <p>To ask first: {askFirst}</p>}
      {lookedAt && <p>Looked at.</p>}
      {asks && <LookedAt shell={shell} debrief={debrief} item={item} />}
    </Card>
  )
}

/** Looked at again: it is over, or it comes to the next debrief. */
function LookedAt({ shell, debrief, item: { id, words, holding } }: LeftProps) {
  const action = `/debriefs/${debrief}/items/${id}/looked-at`
  const about = <span class="unseen">: {words}</span>
  return (
    <>
      <Buttons>
        <Form shell={shell} action={action} inline>
          <Hidden name="now" value="put_down" />
          <Button kind="quiet">
            I can put it down
            {about}
          </Button>
        </Form>
        <Form shell={shell} action={action} inline>
          <Hidden name="now" value="with_me" />
          <Button kind="quiet">
            Still with me: bring it next time
            {about}
          </Button>
        </Form>
      </Buttons>
      {holding && (
        <LinkButton kind="text" href={`${holding}/co-holders/new`}>
          Ask someone to stand alongside
        </LinkButton>
      )}
    </>
  )
}
