import { Button, Form } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

export type AlongsideRow = {
  id: string
  label: string
  holder: string
  coHolder: string
  asked: boolean
  /** The days of a cover; null for standing alongside until it ends. */
  cover: string | null
}

/** Holdings of others that this person stands beside, and those they are asked about. */
export function Alongside({ shell, rows }: { shell: Shell; rows: AlongsideRow[] }) {
  const [asked, standing] = [rows.filter((row) => row.asked), rows.filter((row) => !row.asked)]
  return (
    <>
      {asked.length > 0 && (
        <section id="asked-alongside">
          <h2>Asked to stand alongside</h2>
          <ul class="plain">
            {asked.map((row) => (
              <li>
                <Line row={row} />
                <Answers shell={shell} row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {standing.length > 0 && (
        <section>
          <h2>You stand alongside</h2>
          <ul>
            {standing.map((row) => (
              <li>
                <Line row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href="/handovers">Handovers</a>, and <a href="/advice-requests">questions you asked</a>
      </p>
    </>
  )
}

const Line = ({ row: { id, label, holder, cover } }: { row: AlongsideRow }) => (
  <span>
    <a href={`/holdings/${id}`}>{label}</a>, held by {holder}
    {cover && `. ${cover}`}
  </span>
)

function Answers({ shell, row }: { shell: Shell; row: AlongsideRow }) {
  const path = `/holdings/${row.id}/co-holders/${row.coHolder}`
  const whom = <span class="unseen"> ({row.label})</span>
  return (
    <div class="buttons">
      <Form shell={shell} action={`${path}/acceptance`} inline>
        <Button kind="quiet">Yes, I stand alongside{whom}</Button>
      </Form>
      <Form shell={shell} action={`${path}/declining`} inline>
        <Button kind="text">Not just now{whom}</Button>
      </Form>
    </div>
  )
}
