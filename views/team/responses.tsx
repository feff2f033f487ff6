import { Table } from '../components/table.tsx'

export type ResponseFacts = {
  lines: { team: string; median: string; slowest: string; waiting: number }[]
  weeks: number
}

/** How soon alerts are answered, by team and never by person. */
export function Responses({ facts: { lines, weeks } }: { facts: ResponseFacts }) {
  if (lines.length === 0) return <></>
  return (
    <section>
      <h2>How soon alerts are answered</h2>
      <Table
        caption={`Alerts answered in the last ${weeks} whole weeks, from when the lead could see them`}
        head={[
          { label: 'Team' },
          { label: 'Half are answered within', numeric: true },
          { label: 'Longest answer', numeric: true },
          { label: 'Waiting now', numeric: true },
        ]}
        rows={lines.map((line) => [
          line.team,
          line.median,
          line.slowest,
          line.waiting === 0 ? 'None' : `${line.waiting}`,
        ])}
      />
      <p class="hint">These are days for a whole team. They never say whose alert it was.</p>
    </section>
  )
}
