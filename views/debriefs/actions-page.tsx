import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import { Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, TextField } from '../components/inputs.tsx'
import { Table } from '../components/table.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'
import { DebriefFrame, type FrameFacts } from './debrief-frame.tsx'

export type ActionsFacts = {
  id: string
  /** Open ones of the debriefs before. */
  left: ActionLine[]
  made: ActionLine[]
  people: Option[]
  /** Whether the reader may write a promise down here. */
  promises: boolean
  /** The day offered for a new one. */
  due: string
  agenda: { themes: string[][]; gaps: string[] } | null
}

type Props = { shell: Shell; frame: FrameFacts; facts: ActionsFacts; typed: Typed }

/** What was promised last time first, then what is promised now. */
export function ActionsPage({ shell, frame, facts, typed }: Props) {
  const { left, made, agenda, promises } = facts
  return (
    <DebriefFrame shell={shell} frame={frame} error={typed.errors.length > 0}>
      <ErrorSummary errors={typed.errors} />
      {agenda && <Agenda agenda={agenda} />}
      <h2>Promised before</h2>
      {left.length === 0 ? (
        <p>Nothing is left from before.</p>
      ) : (
        <>
          <p>Say what came of each. Open one to give it a new day, or to drop it.</p>
          <ActionList shell={shell} lines={left} back="debrief" />
        </>
      )}
      <h2>Promised today</h2>
      {made.length === 0 ? (
        <p>Nothing yet. A debrief needs no promises.</p>
      ) : (
        <ActionList shell={shell} lines={made} back="debrief" />
      )}
      {promises && <NewPromise shell={shell} facts={facts} typed={typed} />}
    </DebriefFrame>
  )
}

function NewPromise({ shell, facts, typed }: Omit<Props, 'frame'>) {
  const { field, value, error } = typedIn(typed)
  return (
    <section>
      <h2>Add a promise</h2>
      <WhoSees names="Everyone who sits in this debrief, and the team’s leads" />
      <Form shell={shell} action={`/debriefs/${facts.id}/actions`} save="Add it">
        <TextField
          label="What will be done?"
          hint="No names of people you hold."
          maxlength={300}
          {...field('what')}
        />
        <Select label="Who promises it?" options={facts.people} {...field('owner')} />
        <DateField
          label="By when?"
          name="due_on"
          value={value('due_on') || facts.due}
          {...error('due_on')}
        />
      </Form>
    </section>
  )
}

function Agenda({ agenda: { themes, gaps } }: { agenda: NonNullable<ActionsFacts['agenda']> }) {
  return (
    <>
      <h2>Themes of the last quarter</h2>
      {themes.length === 0 ? (
        <p>No themes were kept in this time.</p>
      ) : (
        <Table
          caption="How many debriefs spoke of each"
          head={[{ label: 'Theme' }, { label: 'Debriefs', numeric: true }]}
          rows={themes}
        />
      )}
      <h2>Services that are missing</h2>
      {gaps.length === 0 ? (
        <p>No gap is open just now.</p>
      ) : (
        <ul>
          {gaps.map((gap) => (
            <li>{gap}</li>
          ))}
        </ul>
      )}
    </>
  )
}
