import type { AgreementFacts } from '../../src/supervision-agreements/facts.ts'
import { endWords } from '../../src/supervision-agreements/words.ts'
import { Card } from '../components/card.tsx'
import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, Details, Inset, Warning } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type AgreementPageProps = { shell: Shell; facts: AgreementFacts; typed: Typed; notice?: string }

/** One agreement whole: to read, sign, print or end. */
export function AgreementPage({ shell, facts, typed, notice }: AgreementPageProps) {
  return (
    <Page shell={shell} title={`${facts.title}, agreement`} error={typed.errors.length > 0}>
      <BackLink href="/supervision/agreements">Agreements about supervision</BackLink>
      <ErrorSummary errors={typed.errors} />
      {notice && (
        <Warning>
          <p>{notice}</p>
        </Warning>
      )}
      <h1>{facts.title}</h1>
      <p class="lead">{facts.about}.</p>
      <WhoSees names={facts.whoSees} about="supervision_agreement" />
      {facts.status === 'proposed' && <Waiting shell={shell} facts={facts} typed={typed} />}
      {facts.gone.length > 0 && (
        <Inset>
          <p>
            {facts.gone.join(' and ')} {facts.gone.length === 1 ? 'is' : 'are'} not linked to this
            work any more. Agree it anew with somebody who is.
          </p>
        </Inset>
      )}
      {facts.reviewGone && (
        <Inset>
          <p>The day to look at this again has gone. Find a time to read it together.</p>
        </Inset>
      )}
      <SummaryList
        rows={[
          { key: 'Where it stands', value: <Status facts={facts} /> },
          ...facts.lines,
          { key: 'Look at it again', value: facts.reviewOn },
          { key: 'Signed', value: <Signatures facts={facts} /> },
        ]}
      />
      <p class="hint">
        {facts.isOutline
          ? 'The words are for those who are asked to sign.'
          : 'A manager who does not sign sees how often and how long, and none of the words.'}
      </p>
      {facts.again && (facts.status !== 'proposed' || facts.gone.length > 0) && (
        <Buttons>
          <LinkButton kind="quiet" href={facts.again}>
            {facts.status === 'in_force' ? 'Propose a change' : 'Propose it anew'}
          </LinkButton>
        </Buttons>
      )}
      {facts.canEnd && <Ending shell={shell} facts={facts} typed={typed} />}
    </Page>
  )
}

const Status = ({ facts }: { facts: AgreementFacts }) => (
  <>
    <Tag tone={facts.status === 'in_force' ? 'strong' : 'plain'}>{facts.statusWord}</Tag>{' '}
    {facts.statusSays}
  </>
)

const Signatures = ({ facts }: { facts: AgreementFacts }) => (
  <>
    {facts.parties.map(({ name, capacity, says }) => (
      <div>
        {name}, {capacity}: {says}
      </div>
    ))}
  </>
)

type PartProps = { shell: Shell; facts: AgreementFacts; typed: Typed }

function Waiting({ shell, facts, typed }: PartProps) {
  const path = `/supervision/agreements/${facts.id}`
  return (
    <Card heading={facts.canSign ? 'It waits for you' : 'It is waiting'}>
      <p>Waiting for {facts.waitingFor.join(' and ')}.</p>
      {facts.canSign && <Form action={`${path}/signature`} shell={shell} save="Sign it" />}
      {facts.canKeepPaper && (
        <Form action={`${path}/paper`} shell={shell}>
          <p>{facts.paperName} does not sign in here, and can sign on paper.</p>
          <DateField
            {...typedIn(typed).field('signed_on')}
            label="Which day is on the paper?"
            hint="Your name stays beside it, as the one who has seen it."
            required
          />
          <Buttons>
            <Button kind="quiet">I have seen the signed paper</Button>
          </Buttons>
        </Form>
      )}
      {facts.canWithdraw && (
        <Form action={`${path}/withdrawal`} shell={shell}>
          <Button kind="text">Take this proposal back</Button>
        </Form>
      )}
    </Card>
  )
}

function Ending({ shell, facts, typed }: PartProps) {
  const field = typedIn(typed).field('reason')
  return (
    <Details summary="End this agreement" open={'error' in field}>
      <Form action={`/supervision/agreements/${facts.id}/ending`} shell={shell}>
        <Radios
          {...field}
          label="Why does it end?"
          hint="It ends today. What was agreed stays here to read, and why it ended."
          options={optionsOf(endWords)}
          required
        />
        <Buttons>
          <Button>End it</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
