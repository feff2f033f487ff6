import type { JobSum } from '../../src/agreements/job-sum.ts'
import { Inset } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'

/** Several jobs side by side, and what they add up to. */
export function JobsTogether({ sum, isMine }: { sum: JobSum; isMine: boolean }) {
  const { rows, total, full } = sum
  return (
    <>
      <h2>{isMine ? 'Your jobs together' : 'The jobs together'}</h2>
      <Table
        caption="Jobs side by side"
        hideCaption
        head={[
          { label: 'Job' },
          { label: 'Hours a week', numeric: true },
          { label: 'People agreed', numeric: true },
          { label: 'Points agreed', numeric: true },
          { label: 'People held now', numeric: true },
        ]}
        rows={[...rows, total].map(({ job, hours, held, points, now }) => [
          job,
          hours,
          held,
          points,
          now,
        ])}
      />
      {full && (
        <Inset>
          <p>
            Every job is near its number, or past it. Each may look all right alone. Together it is
            a lot. A talk with both leads could help.
          </p>
        </Inset>
      )}
    </>
  )
}
