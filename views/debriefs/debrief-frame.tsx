import type { Child } from 'hono/jsx'
import { Button, Buttons, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { LiveBoard, type LiveFacts } from '../components/live-board.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

type Move = { to: string; label: string }

export type FrameFacts = {
  id: string
  version: number
  /** The step's name, which heads the page. */
  title: string
  about: string
  facilitator: string
  live: LiveFacts
  steps: { label: string; href: string; isHere: boolean; isNow: boolean }[]
  /** Who is here, A to Z. */
  here: string[]
  mayJoin: boolean
  /** For whoever facilitates: on from the step where everyone is, or back to this one. */
  next: Move | null
  back: Move | null
}

type Props = { shell: Shell; frame: FrameFacts; error?: boolean; children?: Child }

/** What stands around every step: where the debrief is, who is here, and the way on. */
export function DebriefFrame({ shell, frame, error, children }: Props) {
  return (
    <Page shell={shell} title={`Debrief: ${frame.title}`} error={error}>
      <BackLink href="/debriefs">Debriefs</BackLink>
      <LiveBoard live={frame.live} still={error}>
        <h1>{frame.title}</h1>
        <p class="hint">
          {frame.about}. {frame.facilitator}.
        </p>
        <Steps frame={frame} />
        {frame.mayJoin && <Join shell={shell} frame={frame} />}
        {children}
        <Moves shell={shell} frame={frame} />
      </LiveBoard>
      <p class="live-line">
        <a href={`/debriefs/${frame.id}/board`}>Show it on a screen for the room</a>
      </p>
    </Page>
  )
}

function Steps({ frame: { steps } }: { frame: FrameFacts }) {
  return (
    <nav aria-label="Steps of the debrief">
      <ol class="debrief-steps">
        {steps.map(({ label, href, isHere, isNow }) => (
          <li>
            <a href={href} aria-current={isHere ? 'step' : undefined}>
              {label}
            </a>
            {isNow && !isHere && <span class="hint"> (now)</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

type Part = { shell: Shell; frame: FrameFacts }

/** Anyone may join late, until it closes. */
function Join({ shell, frame }: Part) {
  return (
    <Form shell={shell} action={`/debriefs/${frame.id}/attendance`}>
      <p>Are you here?</p>
      <Buttons>
        <Button kind="quiet" name="how" value="room">
          I am in the room
        </Button>
        <Button kind="quiet" name="how" value="remote">
          I join from elsewhere
        </Button>
      </Buttons>
    </Form>
  )
}

function Moves({ shell, frame: { id, version, next, back } }: Part) {
  const move = next ?? back
  if (!move) return null
  return (
    <Form shell={shell} action={`/debriefs/${id}/step`} version={version}>
      <Hidden name="to" value={move.to} />
      <Buttons>
        <Button kind={next ? 'main' : 'quiet'}>{move.label}</Button>
      </Buttons>
    </Form>
  )
}
