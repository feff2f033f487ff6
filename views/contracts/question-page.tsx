import { contractForm } from '../../src/contracts/form.ts'
import { Checkboxes, Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, Hidden, TextField } from '../components/inputs.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { typedIn, type TypedIn } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import type { QuestionFacts } from './facts.ts'
import { TermFields } from './term-fields.tsx'

type Props = { shell: Shell; facts: QuestionFacts }

const titles: Record<string, string> = {
  supervisor: 'Who supervises?',
  teams: 'Which teams is it for?',
  hours: 'How many hours, and at what rate?',
  rules: 'What are the rules?',
  dates: 'From when until when?',
  people: 'Who has hours of it?',
}

/** One question on the way to a contract. The answers so far travel in the address. */
export function QuestionPage({ shell, facts }: Props) {
  const title = titles[facts.step]!
  return (
    <Page shell={shell} title={title} error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <p class="hint">
        A new contract, {facts.number} of {facts.of}. Nothing is kept before the end.
      </p>
      <h1>{title}</h1>
      {isEmpty(facts) ? <Empty facts={facts} /> : <Question facts={facts} />}
    </Page>
  )
}

const isEmpty = ({ step, supervisors, teams }: QuestionFacts) =>
  (step === 'supervisor' && supervisors.length === 0) || (step === 'teams' && teams.length === 0)

function Empty({ facts: { step } }: { facts: QuestionFacts }) {
  if (step === 'supervisor') {
    return (
      <EmptyState
        title="Nobody is on the list of supervisors yet."
        action={{ href: '/supervisors/new', label: 'Add a supervisor' }}
      />
    )
  }
  return (
    <EmptyState title="You manage nobody in a team yet.">
      <p>Ask an administrator to link you to the people you manage.</p>
    </EmptyState>
  )
}

/** Names of the fields each question asks; the rest is carried along. */
const asks: Record<string, readonly string[]> = {
  supervisor: ['supervisor'],
  teams: ['teams[]'],
  hours: ['hours', 'rate'],
  rules: ['credit_rule', 'group_most', 'notice_hours'],
  dates: ['starts_on', 'ends_on'],
  people: ['people[]'],
}

const carried = Object.keys(contractForm.shape).filter((name) => name !== 'confidentiality')

function Question({ facts }: { facts: QuestionFacts }) {
  const { step, again, answered } = facts
  const others = carried.filter((name) => !asks[step]!.includes(name))
  return (
    <Form action="/contracts/new" method="get" save="Continue">
      <Hidden name="answered" value={step} />
      {again && <Hidden name="again" value="yes" />}
      {others.flatMap((name) =>
        [answered[name] ?? []].flat().map((value) => <Hidden name={name} value={value} />),
      )}
      <Fields facts={facts} typed={typedIn(facts)} />
    </Form>
  )
}

function Fields({ facts, typed }: { facts: QuestionFacts; typed: TypedIn }) {
  const { step, supervisors, teams } = facts
  if (step === 'supervisor') {
    return (
      <Radios {...typed.field('supervisor')} label="Supervisor" options={supervisors} required />
    )
  }
  if (step === 'teams') {
    return <Checkboxes {...typed.choices('teams[]')} label="Teams" options={teams} required />
  }
  if (step === 'hours') return <Hours typed={typed} />
  if (step === 'rules') return <TermFields typed={typed} />
  if (step === 'dates') return <Days typed={typed} />
  return <People facts={facts} typed={typed} />
}

function Hours({ typed }: { typed: TypedIn }) {
  return (
    <>
      <TextField
        {...typed.field('hours')}
        label="Hours bought"
        hint="Such as 20, or 20:30 for half an hour more."
        width="short"
        autocomplete="off"
        required
      />
      <TextField
        {...typed.field('rate')}
        label="Rate for an hour, in pounds"
        hint="Such as 65.00"
        width="short"
        autocomplete="off"
        required
      />
    </>
  )
}

function Days({ typed }: { typed: TypedIn }) {
  return (
    <>
      <DateField {...typed.field('starts_on')} label="First day" required />
      <DateField {...typed.field('ends_on')} label="Last day" required />
    </>
  )
}

function People({ facts: { people }, typed }: { facts: QuestionFacts; typed: TypedIn }) {
  if (people.length === 0) return <p>You manage nobody in these teams. You can go on without.</p>
  return (
    <Checkboxes
      {...typed.choices('people[]')}
      label="People"
      hint="They share the hours. You can add people and keep hours for one of them later."
      options={people}
      optional
    />
  )
}
