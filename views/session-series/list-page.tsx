import type { Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ListLine = {
  n: number
  chosen: boolean
  on: string
  at: string
  minutes: string
  /** Employments, joined by full stops. */
  who: string
  /** The day in words; empty when it cannot be read. */
  weekday: string
  flags: string[]
  instead: string | null
}

export type ListFacts = {
  contract: string | null
  giver: string
  whoSees: string
  people: Option[]
  /** What was asked for, to be sent again with the list. */
  asked: [name: string, value: string][]
  lines: ListLine[]
  errors: { field: string; message: string }[]
  sums: {
    chosen: number
    of: number
    time: string
    flagged: number
    /** Of those, how many no contract pays for. */
    barred: number
    left: string | null
  } | null
}

const path = '/session-series'

/** Every session before it is booked: each may be changed or left out. */
export function ListPage({ shell, facts }: { shell: Shell; facts: ListFacts }) {
  const { errors, lines } = facts
  const again = new URLSearchParams(facts.asked).toString()
  return (
    <Page shell={shell} title="Look at the dates" error={errors.length > 0} wide>
      <BackLink href={`${path}/new?${again}`}>Change the questions</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Look at the dates{facts.contract && ` with ${facts.giver}`}</h1>
      <WhoSees names={facts.whoSees} about="supervision_session" />
      <p>Change any row, or take its tick away. Nothing is booked yet.</p>
      <Form shell={shell} action={path} {...live(lines.length)}>
        {facts.asked.map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <Sums facts={facts} />
        <Table
          caption="Sessions to book"
          hideCaption
          head={head}
          rows={lines.map((line) => rowOf(line, facts))}
        />
        <Buttons>
          <Button name="do" value="book">
            Book these
          </Button>
          <Button kind="quiet" name="do" value="check">
            Check again
          </Button>
        </Buttons>
      </Form>
    </Page>
  )
}

/** With scripts, each change counts the hours again and looks at every row. */
const live = (rows: number) =>
  ({
    'hx-post': path,
    'hx-trigger': 'change',
    'hx-vals': '{"do":"check"}',
    'hx-target': '#sums',
    'hx-select': '#sums',
    'hx-swap': 'outerHTML',
    'hx-select-oob': Array.from({ length: rows }, (_, n) => `#flags-${n}:innerHTML`).join(','),
  }) as const

const head = ['Book it', 'Day', 'Time', 'Minutes', 'Who', 'To look at'].map((label) => ({ label }))

function Sums({ facts: { sums } }: { facts: ListFacts }) {
  return (
    <div id="sums" aria-live="polite">
      {sums && (
        <>
          <p class="lead">
            {sums.chosen} of {sums.of} sessions, {sums.time}. {sums.left}
          </p>
          {sums.flagged > 0 && (
            <Warning>
              <p>
                {sums.flagged === 1 ? 'One session has' : `${sums.flagged} sessions have`} something
                in the way.{' '}
                {sums.barred > 0
                  ? 'Leave out what the contract does not pay for. The rest can be booked.'
                  : 'You can book all the same.'}
              </p>
            </Warning>
          )}
        </>
      )}
    </div>
  )
}

function rowOf(line: ListLine, facts: ListFacts) {
  const wrong = (name: string) =>
    facts.errors.some(({ field }) => field === name) ? ('true' as const) : undefined
  const of = `of session ${line.n + 1}`
  const tied = (name: string) => ({
    id: `field-row_${name}-${line.n}`,
    name: `row_${name}[]`,
    'aria-label': `${labels[name]!} ${of}`,
    'aria-invalid': wrong(`row_${name}-${line.n}`),
  })
  return [
    <span class="choice">
      <input
        {...tied('use')}
        type="checkbox"
        value={String(line.n)}
        checked={line.chosen}
        aria-label={`Book session ${line.n + 1}`}
      />
      <label for={`field-row_use-${line.n}`}>{line.n + 1}</label>
    </span>,
    <>
      <input {...tied('on')} type="date" value={line.on} />
      {line.weekday && <p class="hint">{line.weekday}</p>}
    </>,
    <input {...tied('at')} type="time" value={line.at} />,
    <input
      {...tied('minutes')}
      type="text"
      inputmode="numeric"
      class="width-short"
      value={line.minutes}
    />,
    <select {...tied('who')}>
      {facts.people.map(({ value, label }) => (
        <option value={value} selected={value === line.who}>
          {label}
        </option>
      ))}
    </select>,
    <div id={`flags-${line.n}`}>
      <Faults errors={facts.errors.filter(({ field }) => field.endsWith(`-${line.n}`))} />
      {facts.sums && <Flags line={line} />}
    </div>,
  ]
}

/** What cannot be read in one row. Until it can, nobody looked what lies in the way. */
const Faults = ({ errors }: Pick<ListFacts, 'errors'>) => (
  <>
    {errors.map(({ message }) => (
      <p class="error">
        <span class="unseen">Error: </span>
        {message}
      </p>
    ))}
  </>
)

const labels: Record<string, string> = {
  use: 'Book',
  on: 'Day',
  at: 'Time',
  minutes: 'Minutes',
  who: 'Who comes to it,',
}

/** What lies in the way of one session, and a day on which nothing does. */
function Flags({ line }: { line: ListLine }) {
  if (line.flags.length === 0) return <span>Nothing in the way</span>
  return (
    <>
      {line.flags.map((words) => (
        <p>{words}</p>
      ))}
      {line.instead && (
        <Button kind="quiet" name="take" value={String(line.n)}>
          Take {line.instead}
          <span class="unseen"> for session {line.n + 1}</span>
        </Button>
      )}
    </>
  )
}
