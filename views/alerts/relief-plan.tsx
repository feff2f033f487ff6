import { kindWords } from '../../src/actions/words.ts'
import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import { Select, Tick, type Option } from '../components/choices.tsx'
import { Form, LinkButton } from '../components/form.tsx'
import { DateField, TextField } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import { optionsOf } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'
import { errorOn, typed, type Refused } from './alert-talk.tsx'

export type ReliefFacts = {
  lines: ActionLine[]
  /** Null where this reader only reads, and before the talk. */
  write: { owners: Option[]; due: string } | null
  /** What to take into the room, for whoever answers. */
  sheet: string | null
  /** Where the stress assessment is written. */
  assess: string | null
}

type ReliefProps = {
  shell: Shell
  id: string
  relief: ReliefFacts
  whoSees: string
  refused: Refused
}

/** The way to the sheet, above what was agreed. */
export const SheetLink = ({ relief: { sheet, assess } }: { relief: ReliefFacts }) => (
  <>
    {assess && (
      <p>
        <LinkButton href={assess}>Write the stress assessment</LinkButton>
      </p>
    )}
    {sheet && (
      <p>
        <a href={sheet}>Conversation sheet</a>: questions to ask, the numbers, and who does what.
      </p>
    )}
  </>
)

/** Who does what by when: it stays here when the alert is settled. */
export function ReliefPlan({ shell, id, relief, whoSees, refused }: ReliefProps) {
  const { lines, write } = relief
  if (lines.length === 0 && !write) return null
  return (
    <section id="plan">
      <h2>Who does what by when</h2>
      {lines.length > 0 && <ActionList shell={shell} lines={lines} back="alert" />}
      {write && (
        <Details
          summary={lines.length === 0 ? 'Write the relief plan' : 'Add to the plan'}
          open={refused?.form === 'plan' || lines.length === 0}
        >
          <PlanForm shell={shell} id={id} write={write} whoSees={whoSees} refused={refused} />
        </Details>
      )}
    </section>
  )
}

type FormProps = Omit<ReliefProps, 'relief'> & { write: NonNullable<ReliefFacts['write']> }

function PlanForm({ shell, id, write, whoSees, refused }: FormProps) {
  const field = (name: string, otherwise = '') => {
    const error = errorOn(refused, 'plan', name)
    const value = typed(refused, 'plan', name) ?? otherwise
    return error === undefined ? { name, value } : { name, value, error }
  }
  return (
    <Form shell={shell} action={`/alerts/${id}/actions`} save="Add this to the plan">
      <WhoSees names={`${whoSees}. Also whoever promises it`} />
      <Select
        label="What would help?"
        options={optionsOf(kindWords)}
        empty="Choose one, or write it below"
        {...field('kind')}
      />
      <TextField
        label="In your words"
        hint="Leave it empty to use the words above."
        optional
        maxlength={300}
        {...field('what')}
      />
      <Select label="Who does it?" options={write.owners} {...field('owner')} />
      <DateField label="By when?" {...field('due_on', write.due)} />
      <Tick
        label="The organisation does this"
        name="on_organisation"
        checked={Boolean(typed(refused, 'plan', 'on_organisation'))}
        error={errorOn(refused, 'plan', 'on_organisation')}
      />
    </Form>
  )
}
