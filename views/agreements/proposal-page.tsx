import type { ProposalFacts } from '../../src/agreements/proposal.ts'
import { Checkboxes, Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, NumberField, TextArea } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Changes, StepsHelp } from './parts.tsx'
import { ElementFields, Numbers } from './proposal-fields.tsx'
import { SideBySide } from './side-by-side.tsx'
import { StartFrom } from './start-from.tsx'
import { typedIn } from '../components/typed.ts'

type ProposalPageProps = { shell: Shell; facts: ProposalFacts }

/** A proposal: the whole agreement, as it would be. */
export function ProposalPage({ shell, facts }: ProposalPageProps) {
  const { place, errors } = facts
  return (
    <Page shell={shell} title={titleOf(facts)} error={errors.length > 0} wide>
      <BackLink href={place.base}>{place.isMine ? 'My agreement' : 'Agreement'}</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{titleOf(facts)}</h1>
      <p class="lead">
        For {place.isMine ? 'your' : `${place.personName}’s`} work with {place.organisation}.
        Nothing counts until everyone named has signed.
      </p>
      <WhoSees names={facts.whoSees} about="agreement" />
      {facts.changedSince && (
        <Warning>
          <p>Someone proposed another version while you were writing. Your words are still here.</p>
        </Warning>
      )}
      {facts.waiting && <Waiting waiting={facts.waiting} />}
      <StartFrom facts={facts} />
      <SideBySide
        rows={facts.beside}
        hint="“Proposed” is what the form held when this page opened."
      />
      <StepsHelp />
      <ProposalForm shell={shell} facts={facts} />
    </Page>
  )
}

function titleOf({ isFirst, place }: ProposalFacts) {
  if (isFirst) return 'Propose the first agreement'
  return place.isMine ? 'Ask for a change' : 'Propose a change'
}

function Waiting({ waiting }: { waiting: NonNullable<ProposalFacts['waiting']> }) {
  return (
    <Warning>
      <p>
        <a href={`/agreements/${waiting.id}`}>Version {waiting.number}</a> is waiting to be signed.
        Sending this takes it back.
      </p>
      {waiting.changes.length > 0 && <Changes changes={waiting.changes} />}
    </Warning>
  )
}

const reviewCalls = [
  { value: 'off', label: 'Off' },
  { value: 'monthly', label: 'Monthly' },
  { value: 'suggested', label: 'Suggested, when it helps' },
]

function ProposalForm({ shell, facts }: ProposalPageProps) {
  const { place } = facts
  const typed = typedIn(facts)
  return (
    <Form action={`${place.base}/proposals`} shell={shell} version={facts.version}>
      <Hidden name="employment" value={place.employment} />
      <Hidden name="site" value={typed.value('site')} />
      <h2>The 18 elements</h2>
      <ElementFields facts={facts} />
      <h2>Supervision and review calls</h2>
      <Numbers typed={typed} question={facts.gap} />
      <Radios
        {...typed.field('review_calls')}
        label="Review calls"
        hint="Short calls that keep in touch after the regular sessions."
        options={reviewCalls}
        inline
      />
      <NumberField
        {...typed.field('review_calls_most')}
        label="Review calls with one person: at most"
        hint="Leave it empty for no limit."
        optional
      />
      <h2>Why, who and when</h2>
      <TextArea
        {...typed.field('reason')}
        label="Why do you propose this?"
        hint="A line or two. Leave out anything about the people held."
        rows={4}
        required
        maxlength={2000}
      />
      <Parties facts={facts} />
      <DateField {...typed.field('review_on')} label="When do we look at it again?" required />
      <Buttons>
        <Button>Sign and propose</Button>
        <LinkButton kind="quiet" href={place.base}>
          {facts.isFirst ? 'Not now' : 'Leave it as it is'}
        </LinkButton>
      </Buttons>
    </Form>
  )
}

function Parties({ facts }: { facts: ProposalFacts }) {
  const typed = typedIn(facts)
  const always = facts.parties.filter((party) => party.always)
  const others = facts.parties.filter((party) => !party.always)
  const named = always.map(({ name, capacity }) => `${name}, ${capacity}`).join('; ')
  if (others.length === 0) return <OnlyAlways facts={facts} named={named} />
  return (
    <Checkboxes
      label="Who else signs?"
      hint={`These always sign: ${named}.`}
      {...typed.choices('parties[]')}
      options={others.map(({ id, name, capacity }) => ({ value: id, label: name, hint: capacity }))}
    />
  )
}

/** Nobody to choose from. An error still needs a place that its link can point at. */
function OnlyAlways({ facts, named }: { facts: ProposalFacts; named: string }) {
  const { error } = typedIn(facts).error('parties[]')
  return (
    <div class={error ? 'field wrong' : 'field'} id="field-parties" tabindex={-1}>
      <p>Everyone who signs: {named}.</p>
      {error && (
        <p class="error" id="error-parties">
          <span class="unseen">Error: </span>
          {error}
        </p>
      )}
    </div>
  )
}
