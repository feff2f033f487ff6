import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Ledger } from './contract-page.tsx'
import type { StatementFacts } from './facts.ts'

type Props = { shell: Shell; facts: StatementFacts }

/** What was charged: days, minutes and pounds. Nobody supervised is named, and nothing said there. */
export function StatementPage({ shell, facts }: Props) {
  const { back, title, supervisor, organisation, rows, total, months } = facts
  return (
    <Page shell={shell} title={title}>
      <BackLink href={back}>Contract</BackLink>
      <h1>{title}</h1>
      <p>
        Supervision by {supervisor} for {organisation}. It says what was charged, and names nobody
        else.
      </p>
      {rows.length === 0 ? (
        <p>Nothing was charged {facts.month ? `in ${facts.month}` : 'yet'}.</p>
      ) : (
        <Table
          caption="What was charged"
          head={[
            { label: 'Day' },
            { label: 'Minutes', numeric: true },
            { label: 'Cost', numeric: true },
            { label: 'People', numeric: true },
            { label: 'Why' },
          ]}
          rows={rows.map((row) => [row.on, row.minutes, row.pounds, row.people, row.why])}
        />
      )}
      <p>
        <strong>
          Together: {total.minutes}, {total.pounds}
        </strong>
      </p>
      <Ledger ledger={facts.ledger} />
      <div class="unprinted">
        <h2>Other months</h2>
        <ul>
          {months.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
