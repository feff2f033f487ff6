import { Button, Form } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

export type WaysFacts = {
  paused: boolean
  /** Review calls can begin, or be left again; null when they are not agreed or it is paused. */
  calls: 'begin' | 'leave' | null
}

type WaysProps = { shell: Shell; of: { id: string; version: number }; ways: WaysFacts }

/** What else there is to do with a holding: share it, change its pace, put it right or end it. */
export function Ways({ shell, of, ways }: WaysProps) {
  const at = `/holdings/${of.id}`
  return (
    <div class="ways">
      <section>
        <h2>Share it</h2>
        <ul class="plain">
          <Way href={`${at}/co-holders/new`}>Add a second name</Way>
          <Way href={`${at}/handovers/new`}>Ask someone to take over</Way>
          <Way href={`${at}/advice-requests/new`}>Ask your clinical lead</Way>
        </ul>
      </section>
      <section>
        <h2>Change the pace</h2>
        <ul class="plain">
          {ways.calls && <Calls shell={shell} of={of} calls={ways.calls} />}
          {!ways.paused && <Way href={`${at}/pause/new`}>Pause for a while</Way>}
          <Way href={`${at}/step-down`}>Plan a step-down</Way>
          <Way href={`${at}/stretches/new`}>Agree a stretch</Way>
        </ul>
      </section>
      <section>
        <h2>Put right, or end</h2>
        <ul class="plain">
          <Way href={`${at}/edit`}>Change what is known</Way>
          <Way href={`${at}/sessions/edit`}>Put the sessions right</Way>
          <Way href={`${at}/ending/new`}>End warmly</Way>
        </ul>
      </section>
    </div>
  )
}

const Way = ({ href, children }: { href: string; children?: string }) => (
  <li>
    <a href={href}>{children}</a>
  </li>
)

const callWays = {
  begin: ['review-calls', 'Move to review calls'],
  leave: ['opening', 'Hold as before again'],
} as const

function Calls({ shell, of, calls }: Omit<WaysProps, 'ways'> & { calls: 'begin' | 'leave' }) {
  const [noun, words] = callWays[calls]
  return (
    <li>
      <Form shell={shell} action={`/holdings/${of.id}/${noun}`} version={of.version} inline>
        <Button kind="text">{words}</Button>
      </Form>
    </li>
  )
}
