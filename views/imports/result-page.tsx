import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { BackLink, Panel, Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ResultFacts = {
  base: string
  back: string
  backWords: string
  id: string
  version: number
  count: string
  state: 'importing' | 'done' | 'undoing' | 'undone'
  /** Until when it can be taken back; null when that is over. */
  undoUntil: string | null
  isPeople: boolean
  refused: boolean
  /** A fault ended it while it was being taken back. */
  stopped: boolean
}

const titles = {
  importing: 'Coming in',
  done: 'It is in',
  undoing: 'Being taken back',
  undone: 'Taken back',
}

/** The last step: it is under way, it is in, or it was taken back. */
export function ResultPage({ shell, facts }: { shell: Shell; facts: ResultFacts }) {
  const title = titles[facts.state]
  return (
    <Page shell={shell} title={title}>
      <BackLink href={facts.back}>{facts.backWords}</BackLink>
      {facts.state === 'importing' || facts.state === 'undoing' ? (
        <UnderWay title={title} facts={facts} />
      ) : (
        <Over shell={shell} facts={facts} />
      )}
    </Page>
  )
}

/** It looks again by itself; without scripts the link does. */
const UnderWay = ({ title, facts }: { title: string; facts: ResultFacts }) => (
  <section
    id="progress"
    hx-get={`${facts.base}/${facts.id}`}
    hx-trigger="every 3s"
    hx-select="#progress"
    hx-swap="outerHTML"
  >
    <h1>{title}</h1>
    <p>{facts.count}. This takes up to a minute. You can leave this page; it goes on by itself.</p>
    <p>
      <a href={`${facts.base}/${facts.id}`}>See where it stands</a>
    </p>
  </section>
)

function Over({ shell, facts }: { shell: Shell; facts: ResultFacts }) {
  const { base, id, state, undoUntil } = facts
  return (
    <section id="progress">
      {facts.refused && (
        <Warning>
          <p>
            Something of it was changed since, or something hangs on it now. So it stays, all of it.
            Change or end single ones on their own pages.
          </p>
        </Warning>
      )}
      {facts.stopped && (
        <Warning>
          <p>Something went wrong on our side, so nothing was taken back. You can try again.</p>
        </Warning>
      )}
      <Panel title={state === 'done' ? `${facts.count} came in` : 'Taken back'}>
        <p>
          {state === 'done'
            ? 'The rows of your file are thrown away here. Delete the file too, if you do not need it.'
            : 'Everything is as it was before.'}
        </p>
      </Panel>
      <Buttons>
        <LinkButton href={facts.back}>{facts.backWords}</LinkButton>
        <LinkButton href={base} kind="quiet">
          Bring in another list
        </LinkButton>
      </Buttons>
      {state === 'done' && !undoUntil && (
        <p>
          The week is over, so it cannot be taken back any more. Change or end single ones on their
          own pages.
        </p>
      )}
      {undoUntil && (
        <>
          {!facts.refused && <h2>Was that a slip?</h2>}
          <p>{sayUndo(facts)}</p>
          <Form action={`${base}/${id}/undoing`} shell={shell}>
            <Button kind="quiet">Take it all back</Button>
          </Form>
        </>
      )}
    </section>
  )
}

function sayUndo({ refused, undoUntil, isPeople }: ResultFacts): string {
  if (refused) return `Once nothing hangs on it any more, you can press again, until ${undoUntil}.`
  const invited = isPeople ? ' and nobody was invited' : ''
  return `You can take all of it back until ${undoUntil}, as long as nothing of it was changed${invited}.`
}
