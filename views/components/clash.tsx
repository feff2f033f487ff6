import { Table } from './table.tsx'
import { Warning } from './notes.tsx'

/** Both texts of an edit that was overtaken, field by field. */
export type ClashFacts = { field: string; kept: string; yours: string }[]

/** Nothing is written over: what is kept now stands beside what was typed (trust.md 5). */
export function Clash({ clash }: { clash: ClashFacts | null }) {
  if (clash === null) return <></>
  return (
    <Warning>
      <p>
        This was changed in another tab, or by someone else, since you opened it. Your words are
        still in the form below. Saving again keeps yours.
      </p>
      {clash.length > 0 && (
        <Table
          caption="What differs"
          head={[{ label: 'Field' }, { label: 'Kept now' }, { label: 'Yours' }]}
          rows={clash.map(({ field, kept, yours }) => [
            field.charAt(0).toUpperCase() + field.slice(1),
            kept || '(empty)',
            yours || '(empty)',
          ])}
        />
      )}
    </Warning>
  )
}
