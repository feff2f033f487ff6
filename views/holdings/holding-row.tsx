import { Button, Form } from '../components/form.tsx'
import { Tag } from '../components/tags.tsx'
import type { Shell } from '../layout.tsx'

export type HoldingRowFacts = {
  id: string
  label: string
  ref: string
  weeks: string
  why: string
  sessions: string
  lastContact: string
  /** The day to look again and a planned end; empty when there is neither. */
  next: string
  tags: { words: string; strong: boolean }[]
  ended: string | null
}

/** One person held, with a contact in two taps: open, then how it was. */
export function HoldingRow({ shell, row }: { shell: Shell; row: HoldingRowFacts }) {
  return (
    <li class="ledger-row" id={`holding-${row.id}`}>
      <h3 class="ledger-head">
        <a class="ledger-label" href={`/holdings/${row.id}`}>
          {row.label}
        </a>{' '}
        <span class="hint">{row.ref}</span>{' '}
        {row.tags.map((tag) => (
          <Tag tone={tag.strong ? 'strong' : 'plain'}>{tag.words}</Tag>
        ))}
      </h3>
      <p class="ledger-facts">
        {row.ended ?? `Held ${row.weeks}. ${row.why}. ${row.sessions}. ${row.lastContact}.`}
        {row.ended === null && row.next && ` ${row.next}.`}
      </p>
      {row.ended === null && <QuickContact shell={shell} row={row} />}
    </li>
  )
}

const media = [
  ['phone', 'Phone'],
  ['face', 'Face to face'],
  ['home', 'Home visit'],
  ['video', 'Video'],
  ['message', 'Message'],
] as const

function QuickContact({ shell, row }: { shell: Shell; row: HoldingRowFacts }) {
  return (
    <details class="quick">
      <summary>
        Add a contact<span class="unseen"> with {row.label}</span>
      </summary>
      <Form
        shell={shell}
        action={`/holdings/${row.id}/contacts`}
        inline
        hx-post={`/holdings/${row.id}/contacts`}
        hx-target="#main"
        hx-select="#main"
        hx-select-oob="#said:innerHTML"
        hx-swap="outerHTML"
      >
        <input type="hidden" name="from" value="list" />
        <label for={`minutes-${row.id}`}>Minutes</label>
        <input
          id={`minutes-${row.id}`}
          class="width-short"
          name="minutes"
          inputmode="numeric"
          value="20"
          autocomplete="off"
        />
        {media.map(([value, words]) => (
          <Button kind="quiet" name="medium" value={value}>
            {words}
          </Button>
        ))}
        <a href={`/holdings/${row.id}/contacts/new`}>More to say</a>
      </Form>
    </details>
  )
}
