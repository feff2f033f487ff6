import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TimeField } from '../components/inputs.tsx'
import { Details, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import type { Shell } from '../layout.tsx'
import { DebriefFrame, type FrameFacts } from './debrief-frame.tsx'
import { HoldTogether, type HoldTogetherFacts } from './hold-together.tsx'

export type OpenFacts = {
  id: string
  version: number
  /** How long it takes. */
  takes: string
  /** Why it was not held; null for one that is coming or under way. */
  whyNot: string | null
  start: string | null
  /** The day, while it is still to come. */
  startsOn: string | null
  bring: boolean
  /** What its lead, or whoever called it, can change beforehand. */
  change: { on: string; at: string } | null
  holding: HoldTogetherFacts | null
}

type Props = { shell: Shell; frame: FrameFacts; facts: OpenFacts; typed: Typed }

/** The ground rules, read together; people join here, and somebody starts. */
export function OpenPage({ shell, frame, facts, typed }: Props) {
  const { errors } = typed
  return (
    <DebriefFrame shell={shell} frame={frame} error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      {facts.whyNot ? <Inset>{facts.whyNot}</Inset> : <GroundRules takes={facts.takes} />}
      {frame.here.length > 0 && <p>Here now: {frame.here.join(', ')}.</p>}
      {facts.startsOn && <p>It can start on {facts.startsOn}.</p>}
      {facts.start && (
        <Form shell={shell} action={`/debriefs/${facts.id}/opening`}>
          <Button>{facts.start}</Button>
        </Form>
      )}
      {facts.bring && (
        <p>
          <LinkButton kind="quiet" href={`/debriefs/${facts.id}/items/new`}>
            Bring something
          </LinkButton>
        </p>
      )}
      <HoldTogether
        shell={shell}
        facts={facts.holding}
        error={errors.find(({ field }) => field === 'person')?.message}
      />
      {facts.change && <Beforehand shell={shell} facts={facts} typed={typed} />}
    </DebriefFrame>
  )
}

const GroundRules = ({ takes }: { takes: string }) => (
  <>
    <p>{takes} Before we begin:</p>
    <ul>
      <li>You choose what you say. “Pass” is always an answer.</li>
      <li>We do not go through hard things detail by detail.</li>
      <li>What is said here stays here. Only themes and promises are kept.</li>
      <li>Nobody goes home alone with something heavy.</li>
    </ul>
  </>
)

type BeforehandProps = { shell: Shell; facts: OpenFacts; typed: Typed }

function Beforehand({ shell, facts, typed }: BeforehandProps) {
  const { id, version } = facts
  const { on, at } = facts.change!
  const { value, error } = typedIn(typed)
  return (
    <Details
      summary="Move it, or say that it is not held"
      open={typed.errors.length > 0 || Object.keys(typed.values).length > 0}
    >
      <Form shell={shell} action={`/debriefs/${id}/new-time`} version={version}>
        <DateField
          name="on"
          label="The new day, in the same week"
          value={value('on') || on}
          {...error('on')}
        />
        <TimeField name="at" label="It starts at" value={value('at') || at} {...error('at')} />
        <Button kind="quiet">Move it</Button>
      </Form>
      <Form shell={shell} action={`/debriefs/${id}/not-held`} version={version}>
        <Radios
          name="why"
          label="Why is it not held?"
          value={value('why')}
          {...error('why')}
          options={[
            { value: 'holiday', label: 'People are on holiday' },
            { value: 'too_few', label: 'There are too few of us' },
            { value: 'no_facilitator', label: 'Nobody can facilitate' },
            { value: 'other', label: 'Something else' },
          ]}
        />
        <Buttons>
          <Button kind="quiet">It is not held this time</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
