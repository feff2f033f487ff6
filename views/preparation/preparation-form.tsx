import { Checkboxes, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { BackLink, Details, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { PeoplePicked } from './people-picked.tsx'

export type PreparationFormFacts = Typed & {
  session: string
  version: number
  of: string
  /** How it stands; null while nothing is kept. */
  standing: string | null
  whoSees: string
  kept: boolean
  isOut: boolean
  /** Who could read it here, or why nobody can. */
  sendTo: string | null
  cannotSend: string | null
  promises: Option[]
  alerts: Option[]
  people: Option[]
  lines: Option[]
  wants: Option[]
  most: { about: number; topics: number; words: number }
  clash: ClashFacts | null
}

type Props = { shell: Shell; facts: PreparationFormFacts }

/** Five minutes on a phone: ticks first, words if wanted. */
export function PreparationForm({ shell, facts }: Props) {
  const back = `/supervision/sessions/${facts.session}`
  return (
    <Page shell={shell} title="Prepare for supervision" error={facts.errors.length > 0}>
      <BackLink href={back}>The session</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>Prepare for supervision</h1>
      <p>{facts.of}.</p>
      <WhoSees names={facts.whoSees} about="preparation" />
      <Clash clash={facts.clash} />
      {facts.standing && <Standing shell={shell} facts={facts} />}
      <Form shell={shell} action={`${back}/preparation`} version={facts.version}>
        <Ticks facts={facts} />
        <Written facts={facts} />
        <Endings facts={facts} />
      </Form>
    </Page>
  )
}

function Standing({ shell, facts }: Props) {
  const at = `/supervision/sessions/${facts.session}/preparation`
  return (
    <Inset>
      <p>
        {facts.standing} <a href={`${at}/print`}>Read or print it</a>.
      </p>
      {facts.isOut ? (
        <Form shell={shell} action={`${at}/withdrawal`} version={facts.version} inline>
          <Button kind="quiet">Take it back</Button>
        </Form>
      ) : (
        <Form shell={shell} action={`${at}/removal`} version={facts.version} inline>
          <Button kind="text">Throw it away</Button>
        </Form>
      )}
    </Inset>
  )
}

function Ticks({ facts }: { facts: PreparationFormFacts }) {
  const { choices } = typedIn(facts)
  const { promises, alerts, wants } = facts
  return (
    <>
      {promises.length > 0 ? (
        <Checkboxes
          label="Promises from earlier sessions"
          hint="Tick those to talk about."
          optional
          options={promises}
          {...choices('actions[]')}
        />
      ) : (
        <p class="hint">No promise from an earlier session is open.</p>
      )}
      {alerts.length > 0 && (
        <Checkboxes
          label="Your alerts"
          hint="Nobody opens an alert who could not before. Tell them the rest in your own words."
          optional
          options={alerts}
          {...choices('alerts[]')}
        />
      )}
      <PeoplePicked facts={facts} />
      <Checkboxes label="What would help?" optional options={wants} {...choices('wants[]')} />
    </>
  )
}

function Written({ facts }: { facts: PreparationFormFacts }) {
  const { field, choices } = typedIn(facts)
  const { lines, most } = facts
  const picked = choices('lines[]')
  return (
    <>
      <TextArea
        label="Topics"
        hint="One on each line. No names or numbers of people you hold, please."
        optional
        maxlength={most.topics}
        rows={4}
        {...field('topics')}
      />
      {lines.length > 0 && (
        <Details
          summary="Lines of your reflections"
          open={picked.values.length > 0 || 'error' in picked}
        >
          <Checkboxes
            label="Which lines?"
            hint="They go with this when you send it, and come back with it."
            optional
            options={lines}
            {...picked}
          />
        </Details>
      )}
      <TextArea
        label="Anything else"
        optional
        maxlength={most.words}
        rows={5}
        {...field('words')}
      />
    </>
  )
}

function Endings({ facts }: { facts: PreparationFormFacts }) {
  const { isOut, sendTo, cannotSend } = facts
  const back = `/supervision/sessions/${facts.session}`
  return (
    <>
      {sendTo ? (
        <p>
          {isOut
            ? `${sendTo} sees what you change once you send it again.`
            : `${sendTo} reads it only if you send it. You can take it back at any time.`}{' '}
          What somebody has read, they have read.
        </p>
      ) : (
        <p>{cannotSend}</p>
      )}
      <Buttons>
        {sendTo && isOut && (
          <Button name="press" value="send">
            Send it again to {sendTo}
          </Button>
        )}
        <Button kind={isOut ? 'quiet' : 'main'} name="press" value="keep">
          {isOut ? 'Keep it, and take it back' : 'Keep it for me'}
        </Button>
        {sendTo && !isOut && (
          <Button kind="quiet" name="press" value="send">
            Send it to {sendTo}
          </Button>
        )}
        <LinkButton kind="text" href={back}>
          Go back
        </LinkButton>
      </Buttons>
    </>
  )
}
