import { Tick } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ResetFacts = {
  person: string
  name: string
  asked: string
  until: string
  hasCode: boolean
  /** Who agreed first, by name. */
  first: string | null
  isMine: boolean
  /** From when on the reader's own yes counts; null when it does here. */
  later: string | null
  /** Only one administrator can agree to this. */
  isOnlyOne: boolean
}

type Props = {
  shell: Shell
  facts: ResetFacts
  errors: { field: string; message: string }[]
}

/** An administrator is asked whether somebody who lost their second step is who they say. */
export function ResetPage({ shell, facts, errors }: Props) {
  const { person, name, asked, until, first, isMine } = facts
  return (
    <Page shell={shell} title="Let somebody in" error={errors.length > 0}>
      <BackLink href={`/admin/people/${person}`}>{name}</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Let {name} in</h1>
      <p>
        {name} says that they have lost their second step. They asked: {asked}. It waits until{' '}
        {until}.
      </p>
      <Inset>
        <p>Somebody else may know their password. Ring them, or go and see them, first.</p>
      </Inset>
      {first && <p>Agreed so far: {first}.</p>}
      {facts.later !== null ? (
        <NotYet later={facts.later} />
      ) : isMine ? (
        <p>You have agreed. {sayOther(facts.isOnlyOne)}</p>
      ) : (
        <>
          <p>{sayNeeded(facts)}</p>
          <Form
            action={`/admin/people/${person}/factor-reset`}
            shell={shell}
            save="Let them in"
            id="let-in"
          >
            <Tick
              name="spoken"
              value="yes"
              label="I have spoken to them, and I know that it is them"
              error={errors.find(({ field }) => field === 'spoken')?.message}
            />
          </Form>
        </>
      )}
      <p>
        Their old second step stops working then, and they are signed out everywhere. They set up a
        new one at their next sign-in. They and the other administrators are told.
      </p>
    </Page>
  )
}

const sayNeeded = ({ hasCode, first, isOnlyOne }: ResetFacts) => {
  if (hasCode) return 'They gave one of their recovery codes. Your yes is enough.'
  if (first) return 'Your yes is the second. It is enough.'
  return `Two administrators have to say yes. ${isOnlyOne ? onlyOne : ''}`
}

const sayOther = (isOnlyOne: boolean) =>
  isOnlyOne ? onlyOne : 'Another administrator has to agree too.'

const onlyOne = `You are the only administrator whose yes counts so far. They can give a recovery code
  instead of the second yes. Or whoever runs Holdfast makes them a link, with npm run let-in.`

/** Why an administrator who is new cannot agree yet, and what helps meanwhile. */
const NotYet = ({ later }: { later: string }) => (
  <>
    <p>
      Your yes does not count here yet. It counts for what is asked from this time on: {later}. By
      then you have had your own way in as an administrator for seven days.
    </p>
    <p>
      Another administrator can agree. Or they use a recovery code to sign in. Or whoever runs
      Holdfast makes them a link, with npm run let-in.
    </p>
  </>
)
