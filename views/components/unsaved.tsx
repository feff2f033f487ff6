import type { Shell } from '../layout.tsx'
import { Button, Form } from './form.tsx'
import { Hidden } from './inputs.tsx'

export type UnsavedFacts = {
  id: string
  /** Where the form that it belongs to is sent. */
  path: string
  /** Whether it was written on this page. */
  isHere: boolean
  /** '10:42', or '10 Nov at 10:42' on another day. */
  when: string
}

/** Words of the reader's own that were never saved, offered where they were written. */
export function Unsaved({ shell }: { shell: Shell }) {
  if (!shell.unsaved) return null
  const { id, path, isHere, when } = shell.unsaved
  return (
    <aside class="wrap unsaved" aria-label="Words you had not saved">
      <div class="said beside">
        <span>
          We kept words you had not saved{isHere ? ' here' : ''}, from {when}.{' '}
          <a href={`/kept-forms/${id}`}>Look at them</a>
        </span>
        <PutThemBack shell={shell} kept={{ id, path }} />
      </div>
    </aside>
  )
}

/** Opens the form they belong to, with everything in its place. */
export const PutThemBack = ({
  shell,
  kept,
}: {
  shell: Shell
  kept: { id: string; path: string }
}) => (
  <Form shell={shell} action={kept.path} inline>
    <Hidden name="put_back" value={kept.id} />
    <Button kind="quiet">Put them back</Button>
  </Form>
)
