import { Button, Form } from '../components/form.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Numbers, type HelpContact } from './numbers.tsx'

export type TellingFacts = {
  contacts: HelpContact[]
  /** Outside working hours: nobody may look before this. */
  notBefore: string | null
  /** Who would be told and when, in order; and who would have been, and is on leave. */
  people: string[]
  /** Null where nobody can be told: then there is no press that goes nowhere. */
  press: { label: string; whoSees: string } | null
  /** When somebody was told already. */
  told: string | null
}

type Props = { shell: Shell; facts: TellingFacts; refused?: boolean }

/** The second press, with the names of whoever would be told. Nothing is sent by opening it. */
export function TellingPage({ shell, facts, refused = false }: Props) {
  const { contacts, notBefore, people, press, told } = facts
  const ringFirst = notBefore !== null || press === null
  return (
    <Page shell={shell} title="Tell someone at work" error={refused}>
      <BackLink href="/help/urgent">Urgent help</BackLink>
      <h1>Tell someone at work</h1>
      {told && (
        <p>
          You asked for help {told}. <a href="/help/urgent/told">See where this is</a>
        </p>
      )}
      {press && notBefore && <Late notBefore={notBefore} />}
      {!press && <Nobody people={people} />}
      {ringFirst ? <Numbers contacts={contacts} /> : <RingInstead />}
      {press && <Press shell={shell} people={people} press={press} quiet={ringFirst} />}
    </Page>
  )
}

const Late = ({ notBefore }: { notBefore: string }) => (
  <Warning>
    <p>
      It is outside working hours. <strong>Nobody may see what you send before {notBefore}.</strong>
    </p>
    <p>If it cannot wait until then, please ring a number now.</p>
  </Warning>
)

const Nobody = ({ people }: { people: string[] }) => (
  <Warning>
    <p>
      <strong>Nobody at work can be told from here just now.</strong> Please ring a number instead.
    </p>
    {people.map((words) => (
      <p>{words}</p>
    ))}
  </Warning>
)

const RingInstead = () => (
  <p class="lead">
    If it cannot wait, ring <a href="tel:999">999</a> or <a href="/help/urgent">another number</a>{' '}
    first.
  </p>
)

type PressProps = Pick<TellingFacts, 'people'> & {
  shell: Shell
  press: NonNullable<TellingFacts['press']>
  /** Ringing comes first: nobody may look for hours. */
  quiet: boolean
}

const Press = ({ shell, people, press, quiet }: PressProps) => (
  <section>
    <h2>Who would be told</h2>
    <ul>
      {people.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
    <p>They see your name and that you need help. There is nothing to write.</p>
    <Form shell={shell} action="/help/urgent/telling">
      <WhoSees names={press.whoSees} />
      <div class="buttons">
        <Button kind={quiet ? 'quiet' : 'main'}>{press.label}</Button>
      </div>
    </Form>
    <p class="hint">Nobody watches Holdfast, so they may not see it at once.</p>
  </section>
)
