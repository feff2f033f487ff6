import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import type { Shell } from '../layout.tsx'

export type PointFacts = {
  id: string
  version: number
  words: string
  hint: string
  /** When it was talked about; null while it is open. */
  talked: string | null
  mayChange: boolean
}

type ListProps = {
  shell: Shell
  points: PointFacts[]
  /** The session to come back to after a press; the list itself without it. */
  session?: string
}

/** Talking points one below the other, each with what can be pressed. */
export function PointList({ shell, points, session }: ListProps) {
  return (
    <ul class="tasks">
      {points.map((point) => (
        <li>
          <div>
            <p class="written">{point.words}</p>
            <p class="hint">
              {point.hint} {point.talked}
            </p>
            {point.mayChange && !session && <Change shell={shell} point={point} />}
          </div>
          <Press shell={shell} point={point} session={session} />
        </li>
      ))}
    </ul>
  )
}

const Change = ({ shell, point }: { shell: Shell; point: PointFacts }) => (
  <Form
    shell={shell}
    action={`/supervision/talking-points/${point.id}/removal`}
    version={point.version}
    inline
  >
    <a href={`/supervision/talking-points/${point.id}/edit`}>
      Change it<span class="unseen">: {point.words}</span>
    </a>
    <Button kind="text">
      Take it away<span class="unseen">: {point.words}</span>
    </Button>
  </Form>
)

function Press({ shell, point, session }: Omit<ListProps, 'points'> & { point: PointFacts }) {
  const noun = point.talked === null ? 'talked' : 'next-time'
  return (
    <Form
      shell={shell}
      action={`/supervision/talking-points/${point.id}/${noun}`}
      version={point.version}
      inline
    >
      {session && <Hidden name="session_id" value={session} />}
      <Button kind="quiet">
        {point.talked === null ? 'Talked about' : 'Again next time'}
        <span class="unseen">: {point.words}</span>
      </Button>
    </Form>
  )
}
