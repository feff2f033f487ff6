import { Button, Form } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

/** What stands first on the page of somebody who needs help now, for them and for who is told. */
export type HelpNowFacts =
  | { is: 'mine' }
  | {
      is: 'told'
      worker: string
      /** Nobody has answered yet. */
      waits: boolean
      /** Who else is, or will be, told; null when there is nobody. */
      next: string | null
    }

type Pressed = { id: string; formId: string }

/** One press: whoever needs help is not kept waiting for a day and a time to be chosen. */
export const RingNow = ({ id, formId }: Pressed) => (
  <Form action={`/alerts/${id}/answer-now`} formId={formId}>
    <div class="buttons">
      <Button>I have seen this and am ringing</Button>
    </div>
  </Form>
)

type Props = { shell: Shell; id: string; facts: HelpNowFacts }

export function HelpNow({ shell, id, facts }: Props) {
  if (facts.is === 'mine') {
    return (
      <p>
        <a href="/help/urgent/told">See where this is, or say that you are all right</a>
      </p>
    )
  }
  const { worker, waits, next } = facts
  return (
    <section id="ring">
      <h2>Ring now</h2>
      {waits && (
        <>
          <p>Press this, then ring. {worker} sees your name and the time.</p>
          <RingNow id={id} formId={shell.formId} />
        </>
      )}
      <ol>
        <li>Ring. Do not write.</li>
        <li>Ask: “Are you safe where you are?” Then listen. You do not have to fix it.</li>
        <li>Stay on the line until {worker} says that it is all right to stop.</li>
        <li>
          If a life is in danger, ring <a href="tel:999">999</a>.{' '}
          <a href="/help/urgent">Other numbers</a> are for you too.
        </li>
        <li>
          No answer? Try again in five minutes.{' '}
          {next
            ? `Then ring ${next}, and agree who goes on trying.`
            : 'Then ask for help yourself.'}
        </li>
      </ol>
    </section>
  )
}
