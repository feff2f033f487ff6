import { Radios, Select, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden, NumberField, TimeField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { weekdayWords } from '../../src/debriefs/words.ts'

export type ScheduleFacts = {
  team: { id: string; name: string }
  /** Other teams this reader leads. */
  others: { id: string; name: string }[]
  version: number
  /** It is set up and has not ended. */
  runs: boolean
  people: Option[]
  whoSees: string
  typed: Typed
}

type Props = { shell: Shell; facts: ScheduleFacts; clash: ClashFacts | null }

/** When a team meets each week, and whose turn it is to hold it together. */
export function SchedulePage({ shell, facts, clash }: Props) {
  const { team, others, version, typed } = facts
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="Weekly debrief" error={typed.errors.length > 0}>
      <BackLink href="/debriefs">Debriefs</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>Weekly debrief of {team.name}</h1>
      <Others others={others} />
      <WhoSees names={facts.whoSees} />
      <Clash clash={clash} />
      <Form shell={shell} action="/debriefs/schedule" version={version} save="Save">
        <Hidden name="team" value={team.id} />
        <Radios
          {...field('weekday')}
          label="Day of the week"
          hint="On a bank holiday it is held on the working day before."
          options={optionsOf(weekdayWords)}
        />
        <TimeField {...field('at')} label="It starts at" />
        <NumberField {...field('minutes')} label="Minutes" hint="About 25 is usual." />
        <h2>Who facilitates</h2>
        <p class="hint">They take turns, week by week. The first one has the next debrief.</p>
        <Turns facts={facts} />
        <Select
          {...field('cover')}
          label="Who covers when someone is away?"
          empty="Nobody. It goes to the next in turn"
          optional
          options={facts.people}
        />
      </Form>
      {facts.runs && <Ending shell={shell} facts={facts} />}
    </Page>
  )
}

const names = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']

function Turns({ facts: { people, typed } }: { facts: ScheduleFacts }) {
  const { field } = typedIn(typed)
  return (
    <>
      {names.map((name, n) => (
        <Select
          {...field(`turn_${n + 1}`)}
          label={`${name} turn`}
          empty="Nobody"
          optional
          options={people}
        />
      ))}
    </>
  )
}

function Others({ others }: { others: ScheduleFacts['others'] }) {
  if (others.length === 0) return null
  return (
    <p>
      Your other teams:{' '}
      {others.map(({ id, name }, n) => (
        <>
          {n > 0 && ', '}
          <a href={`/debriefs/schedule?team=${id}`}>{name}</a>
        </>
      ))}
    </p>
  )
}

const Ending = ({ shell, facts }: { shell: Shell; facts: ScheduleFacts }) => (
  <section>
    <h2>Not meeting any more?</h2>
    <p>Debriefs that have not begun are taken back. Past ones stay.</p>
    <Form shell={shell} action="/debriefs/schedule/ending" version={facts.version}>
      <Hidden name="team" value={facts.team.id} />
      <Button kind="quiet">End the weekly debrief</Button>
    </Form>
  </section>
)
