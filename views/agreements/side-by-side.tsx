import type { Beside } from '../../src/agreements/side-by-side.ts'
import { Table } from '../components/table.tsx'

type SideProps = { rows: Beside[] | null; hint?: string }

/** Agreed now, counted now and proposed, number by number. */
export function SideBySide({ rows, hint }: SideProps) {
  if (rows === null || rows.length === 0) return <></>
  return (
    <section>
      <h2>The numbers side by side</h2>
      <Table
        caption="Agreed now, counted now and proposed"
        hideCaption
        head={[
          { label: 'Number' },
          { label: 'Agreed now' },
          { label: 'Counted now' },
          { label: 'Proposed' },
        ]}
        rows={rows.map(({ name, agreed, counted, proposed }) => [
          name,
          agreed ?? 'Nothing yet',
          counted,
          proposed ?? 'No number',
        ])}
      />
      {hint && <p class="hint">{hint}</p>}
    </section>
  )
}
