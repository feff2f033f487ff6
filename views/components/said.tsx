import type { Shell } from '../layout.tsx'
import { Button, Form } from './form.tsx'
import { Hidden } from './inputs.tsx'

export type UndoFacts = { action: string; version: number; from?: string }

/** What was done just now, with the way to undo it where there is one. */
export function Said({ shell }: { shell: Shell }) {
  const { said, undo } = shell
  if (!said) return null
  if (!undo) return <p class="said">{said}</p>
  return (
    <div class="said beside">
      <span>{said}</span>
      <Form shell={shell} action={undo.action} version={undo.version} inline>
        {undo.from && <Hidden name="from" value={undo.from} />}
        <Button kind="quiet">Undo</Button>
      </Form>
    </div>
  )
}
