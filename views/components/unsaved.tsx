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
export function Unsaved({ unsaved }: { unsaved: UnsavedFacts | null | undefined }) {
  if (!unsaved) return null
  const { id, path, isHere, when } = unsaved
  return (
    <aside class="wrap unsaved" aria-label="Words you had not saved">
      <div class="said beside">
        <span>
          We kept words you had not saved{isHere ? ' here' : ''}, from {when}.{' '}
          <a href={`/kept-forms/${id}`}>Look at them</a>
        </span>
        <button type="button" class="button quiet" data-put-back={path} hidden>
          Put them back
        </button>
      </div>
    </aside>
  )
}
