import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { Tag } from '../components/tags.tsx'
import type { Shell } from '../layout.tsx'

/** One promise, with every fact finished for its reader. */
export type ActionLine = {
  id: string
  version: number
  what: string
  who: string
  due: string
  /** '3 days late'; null while it is not. */
  late: string | null
  /** The day promised first, where it was carried forward. */
  first: string | null
  from: { words: string; href: string | null } | null
  /** The organisation does this, not one person alone. */
  organisation: boolean
  status: 'open' | 'done' | 'dropped'
  ended: string | null
  reason: string | null
  /** The reader promised it, and can press that it is done. */
  mine: boolean
}

type ListProps = {
  shell: Shell
  lines: ActionLine[]
  /** The page to come back to after a press; /actions without it. */
  back?: 'alert' | 'debrief' | 'assessment' | 'session'
  /** The session of that page, where promises of earlier ones stand on it. */
  at?: string
}

/** Promises one below the other, each with its day and the press that it is done. */
export function ActionList({ shell, lines, back, at }: ListProps) {
  return (
    <ul class="tasks">
      {lines.map((line) => (
        <li>
          <Promise line={line} />
          {line.status === 'open' && line.mine ? (
            <Done shell={shell} line={line} back={back} at={at} />
          ) : (
            <Standing line={line} />
          )}
        </li>
      ))}
    </ul>
  )
}

const Promise = ({ line }: { line: ActionLine }) => (
  <div>
    <a href={`/actions/${line.id}`}>{line.what}</a>
    <p class="hint">
      {line.who}. {line.ended ?? sayDue(line)}.{line.organisation && ' The organisation does this.'}
    </p>
    {line.reason && <p class="hint">Why: {line.reason}</p>}
    {line.from && (
      <p class="hint">
        <From from={line.from} />
      </p>
    )}
  </div>
)

const sayDue = ({ due, first }: ActionLine) =>
  first ? `By ${due}, first promised for ${first}` : `By ${due}`

/** Where a promise was made, linked for those who may open it. */
export const From = ({ from }: { from: NonNullable<ActionLine['from']> }) =>
  from.href ? <a href={from.href}>{from.words}</a> : <>{from.words}</>

const words = { open: 'Open', done: 'Done', dropped: 'Dropped' }

const Standing = ({ line: { status, late } }: { line: ActionLine }) =>
  status === 'done' ? (
    <span class="done">Done</span>
  ) : (
    <Tag tone={late ? 'strong' : 'plain'}>{late ?? words[status]}</Tag>
  )

type DoneProps = Omit<ListProps, 'lines'> & { line: ActionLine }

function Done({ shell, line, back, at }: DoneProps) {
  const { id, version, what, late } = line
  return (
    <div>
      {late && <Tag tone="strong">{late}</Tag>}
      <Form shell={shell} action={`/actions/${id}/done`} version={version} inline>
        {back && <Hidden name="back" value={back} />}
        {at && <Hidden name="session" value={at} />}
        <Button kind="quiet">
          Done<span class="unseen">: {what}</span>
        </Button>
      </Form>
    </div>
  )
}
