import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import type { Typed } from '../components/typed.ts'
import type { Shell } from '../layout.tsx'
import { DebriefFrame, type FrameFacts } from './debrief-frame.tsx'
import { Moods, type MoodFacts } from './moods.tsx'
import { HoldTogether, type HoldTogetherFacts } from './hold-together.tsx'

export type RoundFacts = {
  id: string
  people: { name: string; where: string; passes: boolean }[]
  /** Said where nobody can be named. */
  nobody: string
  away: string[]
  /** The reader's own turn; null for those who do not sit here. */
  mine: { passes: boolean } | null
  /** People of the team who have not joined, for whoever holds it together. */
  missing: { id: string; name: string }[]
  holding: HoldTogetherFacts | null
  /** One word before, where five or more are here. */
  mood: MoodFacts | null
}

type Props = { shell: Shell; frame: FrameFacts; facts: RoundFacts; typed: Typed }

/** Each says how their week was, or passes. Nothing is written down. */
export function RoundPage({ shell, frame, facts, typed }: Props) {
  const { id, people, away, mine, missing } = facts
  return (
    <DebriefFrame shell={shell} frame={frame} error={typed.errors.length > 0}>
      <ErrorSummary errors={typed.errors} />
      <p>Go round by name. Say in a few words how your week was. Nothing is written down.</p>
      {people.length === 0 ? (
        <p>{facts.nobody}</p>
      ) : (
        <ol>
          {people.map(({ name, where, passes }) => (
            <li>
              {name} <span class="hint">{passes ? 'Passes this time' : where}</span>
            </li>
          ))}
        </ol>
      )}
      {mine && <Pass shell={shell} id={id} passes={mine.passes} />}
      <Moods shell={shell} facts={facts.mood} />
      {away.length > 0 && <p>Not here: {away.join(', ')}.</p>}
      {missing.length > 0 && <Missing shell={shell} id={id} missing={missing} />}
      {mine && (
        <Details summary="Do you have to go?">
          <Form shell={shell} action={`/debriefs/${id}/attendance`}>
            <Hidden name="how" value="leaving" />
            <Button kind="quiet">I am leaving now</Button>
          </Form>
        </Details>
      )}
      <HoldTogether
        shell={shell}
        facts={facts.holding}
        error={typed.errors.find(({ field }) => field === 'person')?.message}
      />
    </DebriefFrame>
  )
}

type PassProps = { shell: Shell; id: string; passes: boolean }

const Pass = ({ shell, id, passes }: PassProps) => (
  <Form shell={shell} action={`/debriefs/${id}/pass`} inline>
    <Hidden name="passed" value={passes ? 'no' : 'yes'} />
    <Button kind="quiet">{passes ? 'Speak after all' : 'Pass'}</Button>
  </Form>
)

type MissingProps = { shell: Shell; id: string; missing: RoundFacts['missing'] }

const Missing = ({ shell, id, missing }: MissingProps) => (
  <Details summary="Who has not joined yet">
    <ul>
      {missing.map(({ id: person, name }) => (
        <li>
          <Form shell={shell} action={`/debriefs/${id}/away`} inline>
            <span>{name}</span>
            <Hidden name="person" value={person} />
            <Button kind="quiet">
              Is away<span class="unseen">: {name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  </Details>
)
