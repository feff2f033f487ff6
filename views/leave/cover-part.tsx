import { Checkboxes, Select, type Option } from '../components/choices.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { Inset } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'

type CoverRow = {
  id: string
  label: string
  ref: string
  risk: string | null
  /** The cover that is asked for or agreed; null when there is none. */
  cover: string | null
  words: string
}

export type CoverFacts = Typed & {
  action: string
  rows: CoverRow[]
  uncovered: number
  people: Option[]
  whoSees: string
}

/** Who covers each person held, those at risk first, and the form to ask. */
export function CoverPart({ shell, facts }: { shell: Shell; facts: CoverFacts }) {
  const { rows, uncovered, people } = facts
  // The others stand in the form below, where something can be done about them.
  const listed = rows.filter(({ cover }) => cover !== null || people.length === 0)
  return (
    <section id="cover">
      <h2>Who covers?</h2>
      <p>
        {uncovered === 0
          ? 'Somebody is asked, or has said yes, for everyone you hold.'
          : `${uncovered} of ${rows.length} have no cover yet. Those at risk come first.`}
      </p>
      {listed.length > 0 && (
        <ul class="tasks">
          {listed.map((row) => (
            <Row shell={shell} row={row} action={facts.action} />
          ))}
        </ul>
      )}
      <AskSomeone shell={shell} facts={facts} />
    </section>
  )
}

const Row = ({ shell, row, action }: { shell: Shell; row: CoverRow; action: string }) => (
  <li>
    <div>
      <a href={`/holdings/${row.id}`}>{row.label}</a> <span class="hint">{row.ref}</span>{' '}
      {row.risk && <Tag>{row.risk}</Tag>}
      <p class="hint">{row.words}</p>
    </div>
    {row.cover && (
      <Form shell={shell} action={`${action}/${row.cover}/ending`} inline>
        <Button kind="text">
          Take back<span class="unseen"> the cover for {row.label}</span>
        </Button>
      </Form>
    )}
  </li>
)

const everyone = ({ rows, uncovered }: CoverFacts): Option[] =>
  uncovered < 2
    ? []
    : [
        {
          value: 'all',
          label: uncovered === rows.length ? 'Everyone' : 'Everyone who has no cover yet',
        },
      ]

const optionOf = ({ id, label, ref, risk, words }: CoverRow): Option => ({
  value: id,
  label,
  hint: [ref, ...(risk ? [risk] : []), words].join('. '),
})

function AskSomeone({ shell, facts }: { shell: Shell; facts: CoverFacts }) {
  const { field, choices } = typedIn(facts)
  if (facts.people.length === 0) {
    return (
      <Inset>
        <p>Nobody else in your team holds people just now. Your lead can help you find cover.</p>
      </Inset>
    )
  }
  return (
    <>
      <h3>Ask a colleague</h3>
      <WhoSees names={facts.whoSees} />
      <Form shell={shell} action={facts.action} save="Ask them to cover">
        <Select label="Who do you ask?" options={facts.people} {...field('colleague')} />
        <Checkboxes
          label="For whom?"
          hint="They can open these people while you are away, but never your notes."
          options={[...everyone(facts), ...facts.rows.map(optionOf)]}
          {...choices('holding[]')}
        />
        <TextArea
          label="What should they know?"
          hint="They can read this. No names or numbers, please."
          optional
          rows={3}
          {...field('shares')}
          maxlength={1000}
        />
      </Form>
    </>
  )
}
