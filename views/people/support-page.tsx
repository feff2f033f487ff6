import { Chart } from '../components/chart.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hatch } from '../components/hatch.tsx'
import { DateField } from '../components/inputs.tsx'
import { BackLink, EmptyState, Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

type Branch = { name: string; depth: number; from: number | null; alone: boolean }

export type SupportFacts = {
  day: string
  isToday: boolean
  says: string
  tree: Branch[]
  alone: { href: string; name: string }[]
  rows: { name: string; job: string; team: string; by: string; as: string; days: string }[]
}

/** Who supports whom on a day, drawn and in words. */
export function SupportPage({ shell, facts }: { shell: Shell; facts: SupportFacts }) {
  const { tree, alone, day } = facts
  return (
    <Page shell={shell} title="Who supports whom" wide>
      <BackLink href="/admin/people">People</BackLink>
      <h1>Who supports whom</h1>
      {alone.length > 0 && (
        <Warning>
          {alone.map(({ href, name }) => (
            <p>
              {facts.isToday ? 'Nobody supports' : 'Nobody supported'} <a href={href}>{name}</a>
              {facts.isToday ? ' yet.' : ' that day.'}
            </p>
          ))}
        </Warning>
      )}
      {tree.length === 0 ? (
        <EmptyState
          title="Nobody was here that day who holds people."
          action={{ href: '/setup/people', label: 'Add the people' }}
        />
      ) : (
        <Drawing facts={facts} />
      )}
      <Form action="/admin/people/support" method="get" inline id="day">
        <DateField name="on" label="Another day" value={day} />
        <Button kind="quiet">Show</Button>
      </Form>
      <p>
        <a href="/setup/bonds">Change who supports whom in a team</a>
      </p>
    </Page>
  )
}

/** In em: a line of the drawing, and how far each step goes in. */
const [high, step] = [1.9, 1.5]
const em = (count: number) => `${Math.round(count * 100) / 100}em`

function Drawing({ facts: { tree, says, rows } }: { facts: SupportFacts }) {
  const head = ['Who', 'What they do', 'Team', 'Supported by', 'As', 'Days']
  const table = {
    caption: 'Who supports whom',
    head: head.map((label) => ({ label })),
    rows: rows.map(({ name, job, team, by, as, days }) => [name, job, team, by, as, days]),
  }
  return (
    <Chart
      id="support"
      title="Who leads whom"
      summary={says}
      kind="rows"
      height={tree.length * high}
      table={table}
      tableWords="See it as a list"
    >
      <defs>
        <Hatch id="support-alone" kind="near" />
      </defs>
      {tree.map((branch, place) => (
        <Line branch={branch} place={place} />
      ))}
    </Chart>
  )
}

const box = (x: number, y: number) => ({
  x: em(x),
  y: em(y - 0.4),
  width: '0.8em',
  height: '0.8em',
})

const middle = (place: number) => place * high + high / 2

function Line({ branch, place }: { branch: Branch; place: number }) {
  const { name, depth, from, alone } = branch
  const [x, y] = [depth * step, middle(place)]
  const above = (depth - 1) * step + 0.4
  return (
    <g>
      {from !== null && (
        <>
          <line
            class="steps-rise"
            x1={em(above)}
            x2={em(above)}
            y1={em(middle(from) + 0.5)}
            y2={em(y)}
          />
          <line class="steps-rise" x1={em(above)} x2={em(x - 0.1)} y1={em(y)} y2={em(y)} />
        </>
      )}
      {alone ? (
        <>
          <rect class="bar-near" {...box(x, y)} />
          <rect fill="url(#support-alone)" {...box(x, y)} />
        </>
      ) : (
        <circle class="bar-count" cx={em(x + 0.4)} cy={em(y)} r="0.25em" />
      )}
      <text
        class={alone ? 'rows-label' : undefined}
        x={em(x + 1.1)}
        y={em(y)}
        dominant-baseline="central"
      >
        {alone ? `${name}: nobody yet` : name}
      </text>
    </g>
  )
}
