import { fieldOf } from '../../src/attendance/form.ts'
import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form } from '../components/form.tsx'
import { Panel } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type AttendanceFacts = Typed & {
  action: string
  when: string
  hasBegun: boolean
  names: { person: string; name: string }[]
}

const answers = {
  came: 'Came',
  could_not: 'Could not come',
  cancelled_late: 'Called off late',
}

/** Who came: names and one press each. There is no place for words, and that is on purpose. */
export function AttendancePage({ shell, facts }: { shell: Shell; facts: AttendanceFacts }) {
  const { names, errors } = facts
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Who came" error={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>Who came, {facts.when}?</h1>
      <WhoSees
        names="The people named, their leads and their managers"
        about="supervision_session"
      />
      {facts.hasBegun ? (
        <Form shell={shell} action={facts.action}>
          {names.map(({ person, name }) => (
            <Radios label={name} inline options={optionsOf(answers)} {...field(fieldOf(person))} />
          ))}
          <Buttons>
            <Button>Save</Button>
            <Button kind="quiet" name="everyone" value="came">
              {names.length === 1 ? 'They came' : 'Everyone came'}
            </Button>
          </Buttons>
        </Form>
      ) : (
        <p>It has not begun yet. Come back when it is over.</p>
      )}
    </Page>
  )
}

export const KeptPage = ({ shell }: { shell: Shell }) => (
  <Page shell={shell} title="Thank you">
    <Panel title="Thank you. It is kept.">
      <p>You can close this page. The link has done its work.</p>
    </Panel>
    <p>Was something not right? Ask whoever sent it for a new link.</p>
  </Page>
)
