import { Clash, type ClashFacts } from '../components/clash.tsx'
import { Checkboxes, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Panel, Warning } from '../components/notes.tsx'
import { overall, typedIn, type Typed } from '../components/typed.ts'
import type { Shell } from '../layout.tsx'
import { DebriefFrame, type FrameFacts } from './debrief-frame.tsx'
import { Moods, type MoodFacts } from './moods.tsx'
import { Items, type SharedItem } from './sharing-page.tsx'

export type CloseFacts = {
  id: string
  version: number
  /** Other themes were saved since the form was opened. */
  clash: ClashFacts | null
  state: 'open' | 'closed'
  /** Whether the reader may close it. */
  closes: boolean
  /** Every theme, for those who tick them; none for the others. */
  themes: Option[]
  ticked: string[]
  /** What still has one name only. */
  alone: SharedItem[]
  /** Who goes round for one good thing each, A to Z. */
  round: string[]
  mood: MoodFacts | null
}

type Props = { shell: Shell; frame: FrameFacts; facts: CloseFacts; typed: Typed }

/** It closes when nothing has one name only; there is no other way. */
export function ClosePage({ shell, frame, facts, typed }: Props) {
  const { id, state, closes, alone, round } = facts
  const wrong = overall(typed)
  return (
    <DebriefFrame shell={shell} frame={frame} error={typed.errors.length > 0}>
      {state === 'closed' && (
        <Panel title="Nobody is carrying this alone. See you Monday." level={2} />
      )}
      <ErrorSummary errors={typed.errors.filter(({ field }) => field !== '')} />
      {wrong && (
        <Warning>
          <p>{wrong}</p>
        </Warning>
      )}
      <Clash clash={facts.clash} />
      {alone.length > 0 && (
        <Items
          shell={shell}
          facts={{
            id,
            items: alone,
            left: alone.length,
            bring: `/debriefs/${id}/carrying`,
          }}
        />
      )}
      {state === 'open' && !closes && <p>Whoever holds it together closes it.</p>}
      {(closes || state === 'closed') && facts.themes.length > 0 && (
        <Themes shell={shell} facts={facts} typed={typed} />
      )}
      <h2>One good thing each</h2>
      <p>Go round by name. Nothing is written down.</p>
      {round.length > 0 && (
        <ol>
          {round.map((name) => (
            <li>{name}</li>
          ))}
        </ol>
      )}
      <Moods shell={shell} facts={facts.mood} />
      {state === 'closed' && (
        <Buttons>
          <LinkButton kind="quiet" href={`/debriefs/${id}/record`}>
            See the record
          </LinkButton>
          <LinkButton kind="quiet" href={`/debriefs/${id}/monday`}>
            See Monday’s page
          </LinkButton>
        </Buttons>
      )}
    </DebriefFrame>
  )
}

function Themes({ shell, facts, typed }: Omit<Props, 'frame'>) {
  const { id, closes, themes, ticked } = facts
  const { choices } = typedIn(typed)
  const sent = choices('themes[]')
  const values = typed.values['themes[]'] === undefined ? ticked : sent.values
  return (
    <Form
      shell={shell}
      action={`/debriefs/${id}/${closes ? 'closing' : 'themes'}`}
      version={facts.version}
    >
      <Checkboxes
        label="What was it about?"
        hint="Never about one person. Those here, the leads and the manager see them; the clinical lead sees risk."
        optional
        options={themes}
        {...sent}
        values={values}
      />
      <Buttons>
        <Button kind={closes ? 'main' : 'quiet'}>
          {closes ? 'Close the debrief' : 'Save the themes'}
        </Button>
      </Buttons>
    </Form>
  )
}
