import { Button, Form } from '../components/form.tsx'
import { BackLink, EmptyState, Panel } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ToldFacts =
  | { is: 'none' }
  | { is: 'over'; alert: string; words: string }
  | {
      is: 'open'
      alert: string
      /** 'today at 14:02': it is stored, which is all that is known at first. */
      stored: string
      /** Who may see it, from when, and what they have said so far. */
      lines: string[]
      /** Whoever was told says that you have spoken. */
      confirm: boolean
      again: string | null
    }

/** Where a call for help is: what is stored, and what somebody has said. Never more than that. */
export function ToldPage({ shell, facts }: { shell: Shell; facts: ToldFacts }) {
  return (
    <Page shell={shell} title="Where your call for help is">
      <BackLink href="/help/urgent">Urgent help</BackLink>
      {facts.is === 'none' && <None />}
      {facts.is === 'over' && <Over facts={facts} />}
      {facts.is === 'open' && <Open shell={shell} facts={facts} />}
    </Page>
  )
}

const None = () => (
  <>
    <h1>Where your call for help is</h1>
    <EmptyState
      title="You have not told anyone from here."
      action={{ href: '/help/urgent/telling', label: 'Tell someone at work' }}
    />
  </>
)

type Is<T extends ToldFacts['is']> = Extract<ToldFacts, { is: T }>

const Over = ({ facts }: { facts: Is<'over'> }) => (
  <>
    <h1>This is over</h1>
    <p class="lead">{facts.words}</p>
    <p>
      If you need help again, <a href="/help/urgent/telling">tell someone</a>. It is never too much.
    </p>
    <Everything alert={facts.alert} />
  </>
)

function Open({ shell, facts }: { shell: Shell; facts: Is<'open'> }) {
  const { alert, stored, lines, confirm, again } = facts
  return (
    <>
      <Panel title={`Stored ${stored}`}>
        {lines.map((words) => (
          <p>{words}</p>
        ))}
      </Panel>
      {confirm && (
        <p>
          <a href={`/alerts/${alert}#settlement`}>Is it right that you have spoken?</a>
        </p>
      )}
      <p>
        This page does not change by itself. <a href="/help/urgent/told">Look again</a>
      </p>
      <p>
        Nobody watches Holdfast. If it cannot wait, ring <a href="tel:999">999</a> or{' '}
        <a href="/help/urgent">another number</a>.
      </p>
      <div class="buttons">
        {again && (
          <Form shell={shell} action="/help/urgent/telling">
            <Button kind="quiet">{again}</Button>
          </Form>
        )}
        <Form action="/help/urgent/telling/withdrawal" shell={shell}>
          <Button kind="quiet">I am all right now</Button>
        </Form>
      </div>
      <Everything alert={alert} />
    </>
  )
}

const Everything = ({ alert }: { alert: string }) => (
  <p>
    <a href={`/alerts/${alert}`}>Everything that has happened</a>
  </p>
)
