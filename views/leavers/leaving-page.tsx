import { Radios, Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden } from '../components/inputs.tsx'
import { BackLink, Details, Inset, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { optionsOf, typedIn, type Typed, type TypedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { whyItEnds } from '../../src/leavers/words.ts'

type Held = {
  id: string
  label: string
  ref: string
  version: number
  since: string
  risk: string | null
}

type Receiver = { id: string; name: string; held: number; agreed: number | null; after: number }

export type LeavingFacts = Typed & {
  /** Something was changed by someone else since the page was opened. */
  changed: boolean
  person: string
  name: string
  employment: string
  version: number
  place: string
  otherJobs: { id: string; place: string }[]
  held: Held[]
  /** Open promises of theirs that the reader sees already. */
  promises: number
  receivers: Receiver[]
}

/** Somebody leaves, and nobody they hold is left behind: each goes to a next person, or ends. */
export function LeavingPage({ shell, facts }: { shell: Shell; facts: LeavingFacts }) {
  const { person, name, held } = facts
  return (
    <Page shell={shell} title="When someone leaves" error={facts.errors.length > 0}>
      <BackLink href={`/people/${person}`}>{name}</BackLink>
      <ErrorSummary errors={facts.errors} />
      <h1>{name} is leaving</h1>
      <p class="lead">{facts.place}</p>
      <OtherJobs facts={facts} />
      <WhoSees names={`You, ${name}, and whoever takes a person over`} />
      {facts.changed && (
        <Warning>
          <p>
            Something here changed since you opened this page. Nothing was handed on yet. Your
            choices are still below: look again, then press once more.
          </p>
        </Warning>
      )}
      <Inset>
        <p>
          {held.length === 0
            ? `${name} holds nobody in this job now.`
            : 'Choose a next person for everyone listed, or end the holding. They move today.'}
        </p>
        <p>
          Notes and contacts stay locked for {name}. Their bonds and alerts in this job end. What
          they were asked is taken back.
        </p>
        <Promises facts={facts} />
      </Inset>
      <Choices shell={shell} facts={facts} />
    </Page>
  )
}

const Promises = ({ facts: { name, promises } }: { facts: LeavingFacts }) => (
  <p>
    What {name} promised and has not done passes to you
    {promises > 0 && `: ${promises} that you see already`}. What was promised about this job ends.
  </p>
)

const OtherJobs = ({ facts: { otherJobs, person } }: { facts: LeavingFacts }) =>
  otherJobs.length === 0 ? (
    <></>
  ) : (
    <p>
      This is about one job. Or:{' '}
      {otherJobs.map(({ id, place }) => (
        <a href={`/people/${person}/leaving?employment=${id}`}>{place}</a>
      ))}
    </p>
  )

function Choices({ shell, facts }: { shell: Shell; facts: LeavingFacts }) {
  const { person, employment, version, held } = facts
  const typed = typedIn(facts)
  return (
    <Form shell={shell} action={`/people/${person}/leaving`} version={version} id="leaving">
      <Hidden name="employment" value={employment} />
      <DateField
        label="Their last day"
        hint="Today, or up to four weeks ahead."
        {...typed.field('last_day')}
      />
      {held.map((each) => (
        <Person held={each} facts={facts} typed={typed} />
      ))}
      {facts.receivers.length > 0 && held.length > 0 && <After receivers={facts.receivers} />}
      <Buttons>
        <Button name="press" value="hand_on">
          {held.length === 0 ? 'End this job' : 'Hand everyone on'}
        </Button>
        {held.length > 0 && (
          <Button kind="quiet" name="press" value="count">
            Count again
          </Button>
        )}
        <LinkButton kind="text" href={`/people/${person}`}>
          Go back
        </LinkButton>
      </Buttons>
    </Form>
  )
}

type PersonProps = { held: Held; facts: LeavingFacts; typed: TypedIn }

function Person({ held, facts, typed }: PersonProps) {
  const { id, label, ref, since, risk, version } = held
  const why = typed.field(`why_${id}`)
  const ends = typed.value(`choice_${id}`) === 'end'
  const options = facts.receivers.map((each) => ({
    value: each.id,
    label: `Hand over to ${each.name}`,
  }))
  return (
    <section class="card" aria-labelledby={`held-${id}`}>
      <h2 id={`held-${id}`}>
        {label} {risk && <Tag tone="strong">{risk}</Tag>}
      </h2>
      <p class="hint">
        {ref}. {since}.
      </p>
      <Hidden name={`seen_${id}`} value={version} />
      <Select
        label={`Who holds ${label} next?`}
        options={[...options, { value: 'end', label: 'End this holding' }]}
        {...typed.field(`choice_${id}`)}
      />
      <Details summary="If it ends: why?" open={ends || why.error !== undefined}>
        <Radios label={`Why does ${label} end?`} options={optionsOf(whyItEnds)} {...why} />
      </Details>
    </section>
  )
}

/** What each receiver would hold, so that nobody is handed more than was agreed unseen. */
const After = ({ receivers }: { receivers: Receiver[] }) => (
  <>
    <Table
      caption="How many each would hold"
      head={[
        { label: 'Name' },
        { label: 'Now', numeric: true },
        { label: 'After', numeric: true },
        { label: 'Agreed', numeric: true },
      ]}
      rows={receivers.map(({ name, held, after, agreed }) => [
        name,
        `${held}`,
        `${after}`,
        agreed === null ? 'Nothing yet' : `${agreed}`,
      ])}
    />
    <p class="hint">Press “Count again” to see the numbers for what you have chosen.</p>
  </>
)
