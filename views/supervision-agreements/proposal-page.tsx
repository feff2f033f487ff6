import { creditHints, creditWords, functionWords } from '../../src/sessions/words.ts'
import type { ProposalFacts } from '../../src/supervision-agreements/proposal-facts.ts'
import { keepsWords } from '../../src/supervision-agreements/words.ts'
import { Checkboxes, Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, NumberField, TextArea } from '../components/inputs.tsx'
import { BackLink, Details, EmptyState, Warning } from '../components/notes.tsx'
import { optionsOf, typedIn, type TypedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type ProposalPageProps = { shell: Shell; facts: ProposalFacts }

/** A proposal: what somebody may count on, and what is kept of it. */
export function ProposalPage({ shell, facts }: ProposalPageProps) {
  const { job, errors } = facts
  const back = `/supervision/agreements/new?employment=${job.id}`
  return (
    <Page shell={shell} title={`${facts.title}: propose an agreement`} error={errors.length > 0}>
      <BackLink href={back}>What it is about</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{facts.title}: propose an agreement</h1>
      <p class="lead">
        {job.isMine ? 'For you' : `For ${job.name}`}, at {job.organisation}. Nothing counts until
        everyone named has signed.
      </p>
      <WhoSees names={facts.whoSees} about="supervision_agreement" />
      <p>
        A manager always sees the kind, how often and how long. They see the words only if they
        sign.
      </p>
      {facts.changedSince && (
        <Warning>
          <p>Somebody proposed another while you were writing. Your words are still here.</p>
        </Warning>
      )}
      {facts.waits && (
        <Warning>
          <p>
            <a href={`/supervision/agreements/${facts.waits}`}>Another proposal</a> is waiting to be
            signed. Sending this takes it back.
          </p>
        </Warning>
      )}
      {facts.givers.length === 0 && <Nobody facts={facts} />}
      {(facts.givers.length > 0 || errors.length > 0) && (
        <ProposalForm shell={shell} facts={facts} />
      )}
    </Page>
  )
}

const Nobody = ({ facts }: { facts: ProposalFacts }) => (
  <div id="field-with" tabindex={-1}>
    <EmptyState title="There is nobody to choose for this yet.">
      <p>
        {facts.type === 'external'
          ? 'A manager adds supervisors from outside, and shares their hours out.'
          : 'Ask your administrator to link somebody to this work.'}
      </p>
    </EmptyState>
  </div>
)

function ProposalForm({ shell, facts }: ProposalPageProps) {
  const typed = typedIn(facts)
  return (
    <Form action="/supervision/agreements" shell={shell} version={facts.version}>
      <Hidden name="employment" value={facts.job.id} />
      <Hidden name="type" value={facts.type} />
      {facts.givers.length > 0 && (
        <Radios {...typed.field('with')} label="Who gives it?" options={facts.givers} required />
      )}
      <Words facts={facts} name="purpose" label="What is it for?" required />
      <Often typed={typed} />
      <Checkboxes
        {...typed.choices('functions[]')}
        label="What should it do?"
        options={optionsOf(functionWords)}
      />
      <Radios
        {...typed.field('credit_rule')}
        label="How does time in a group count?"
        hint="Time for two always counts in full."
        options={optionsOf(creditWords, creditHints)}
        required
      />
      <Radios
        {...typed.field('keeps')}
        label="What is kept of each session?"
        options={optionsOf(keepsWords)}
        required
      />
      <Words facts={facts} name="exceptions" label="When is somebody else told?" required />
      <Words facts={facts} name="urgent" label="What if it cannot wait?" optional />
      {facts.type === 'external' && (
        <Words
          facts={facts}
          name="employer_knows"
          label="What does the employer get to know?"
          required
        />
      )}
      <DateField
        {...typed.field('review_on')}
        label="When do we look at it again?"
        hint="Within a year."
        required
      />
      <Buttons>
        <Button>Propose it</Button>
        <LinkButton kind="quiet" href="/supervision/agreements">
          Not now
        </LinkButton>
      </Buttons>
    </Form>
  )
}

const Often = ({ typed }: { typed: TypedIn }) => (
  <>
    <NumberField {...typed.field('minutes')} label="How many minutes each time?" required />
    <NumberField
      {...typed.field('every')}
      label="How often: every so many weeks or months"
      hint="4 is every four of them."
      required
    />
    <Radios
      {...typed.field('unit')}
      label="Weeks or months?"
      options={optionsOf({ week: 'Weeks', month: 'Months' })}
      inline
      required
    />
    <NumberField
      {...typed.field('first_every')}
      label="In the first three months: every so many"
      hint="Leave it empty if it is the same from the start."
      optional
    />
  </>
)

type WordsProps = {
  facts: ProposalFacts
  name: 'purpose' | 'exceptions' | 'urgent' | 'employer_knows'
  label: string
  required?: boolean
  optional?: boolean
}

/** A text with words of ours in it, and others to choose from. */
function Words({ facts, name, ...field }: WordsProps) {
  return (
    <>
      <TextArea {...typedIn(facts).field(name)} {...field} rows={3} maxlength={2000} />
      <Details summary={`Other words to choose from: ${field.label}`}>
        <ul>
          {facts.otherWords[name].map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}
