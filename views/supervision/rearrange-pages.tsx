import { placeWords, reasonWords, sideWords } from '../../src/sessions/words.ts'
import { Radios, Select, Tick } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, NumberField, TimeField } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { beside, optionsOf, overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type SessionFormFacts = Typed & {
  id: string
  version: number
  what: string
  clash: ClashFacts | null
  whoSees: string
  /** Of a contract that asks for notice. */
  onContract: boolean
  people: { person: string; name: string }[]
}

type Props = { shell: Shell; facts: SessionFormFacts }
type FrameProps = Props & { title: string; noun: string; save: string; children: unknown }

/** What the forms about one session have in common. */
function Frame({ shell, facts, title, noun, save, children }: FrameProps) {
  const back = `/supervision/sessions/${facts.id}`
  const refusal = overall(facts)
  return (
    <Page shell={shell} title={title} error={facts.errors.length > 0}>
      <BackLink href={back} />
      <ErrorSummary errors={beside(facts)} />
      <h1>{title}</h1>
      <p>{facts.what}</p>
      <WhoSees names={facts.whoSees} about="supervision_session" />
      <Clash clash={facts.clash} />
      {refusal && (
        <Warning>
          <p>{refusal}</p>
        </Warning>
      )}
      <Form shell={shell} action={`${back}/${noun}`} version={facts.version}>
        {children as never}
        <Buttons>
          <Button>{save}</Button>
          <LinkButton kind="text" href={back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}

const WhoAndWhy = ({ facts }: { facts: SessionFormFacts }) => {
  const { field } = typedIn(facts)
  return (
    <>
      <Radios label="Who does it come from?" options={optionsOf(sideWords)} {...field('by')} />
      <Select label="Why?" options={optionsOf(reasonWords)} {...field('reason')} />
    </>
  )
}

export function MovePage({ shell, facts }: Props) {
  const { field, tick } = typedIn(facts)
  return (
    <Frame {...{ shell, facts }} title="Move this session" noun="moves" save="Move it">
      <DateField label="New day" {...field('on')} />
      <TimeField label="New time" {...field('at')} />
      <NumberField label="How many minutes?" {...field('minutes')} />
      <Radios label="Where?" options={optionsOf(placeWords)} {...field('place')} />
      <WhoAndWhy facts={facts} />
      {facts.onContract && (
        <Tick
          label="The supervisor agreed to move it without a charge"
          hint="Tick this only when it is short notice and you asked them."
          {...tick('agreed')}
        />
      )}
    </Frame>
  )
}

export function CancellationPage({ shell, facts }: Props) {
  const { field } = typedIn(facts)
  return (
    <Frame
      {...{ shell, facts }}
      title="Call this session off"
      noun="cancellation"
      save="Call it off"
    >
      <p class="hint">You can put it back in the diary if this was a slip.</p>
      <Radios
        label="What happened?"
        options={[
          { value: 'cancelled', label: 'It is called off' },
          {
            value: 'missed',
            label: 'It was missed',
            hint: 'The time came, and it did not happen.',
          },
        ]}
        {...field('how')}
      />
      <WhoAndWhy facts={facts} />
      <Radios
        label="Was the time kept free for it?"
        options={[
          { value: 'yes', label: 'Yes, it was kept free' },
          { value: 'no', label: 'No, other work took it' },
          { value: 'unknown', label: 'I do not know' },
        ]}
        {...field('protected_kept')}
      />
    </Frame>
  )
}

const cameOptions = [
  { value: 'came', label: 'Came' },
  { value: 'could_not', label: 'Could not come' },
  { value: 'cancelled_late', label: 'Called off late' },
]

export function AttendancePage({ shell, facts }: Props) {
  const { field } = typedIn(facts)
  return (
    <Frame {...{ shell, facts }} title="Who came" noun="attendance" save="Save who came">
      <NumberField label="How many minutes was it?" {...field('minutes')} />
      {facts.people.map(({ person, name }) => (
        <Radios label={name} options={cameOptions} inline {...field(`person_${person}`)} />
      ))}
    </Frame>
  )
}
