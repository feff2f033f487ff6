import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { AskingIn } from '../factor-resets/asking-in.tsx'
import { JobCard, type JobFacts } from './job-card.tsx'
import { SignIn, type SignInFacts } from './sign-in-card.tsx'

export type PersonFacts = {
  id: string
  name: string
  version: number
  /** Another organisation took them on first; only that one changes name, e-mail and sign-in. */
  isKept: boolean
  /** Nothing of them is left but their jobs, and nothing is added to these. */
  isErased: boolean
  jobs: JobFacts[]
  signIn: SignInFacts
  /** They have lost their second step, and wait for the asker or another administrator. */
  lost: { href: string; name: string }[]
}

type PersonProps = {
  shell: Shell
  person: PersonFacts
  typed: Typed
  clash: ClashFacts | null
}

/** One person as an administrator knows them: never what they have written. */
export function PersonPage({ shell, person, typed, clash }: PersonProps) {
  const problem = overall(typed)
  return (
    <Page shell={shell} title="A person" error={typed.errors.length > 0} wide>
      <BackLink href="/admin/people">People</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{person.name}</h1>
      {problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      <Clash clash={clash} />
      <h2>Jobs</h2>
      {person.jobs.map((job) => (
        <JobCard shell={shell} person={person} job={job} />
      ))}
      {person.isErased ? (
        <p>This person was erased. Their jobs stay as they were.</p>
      ) : (
        <Buttons>
          <LinkButton href={`/admin/people/${person.id}/employments/new`} kind="quiet">
            Add another job
          </LinkButton>
        </Buttons>
      )}
      {!person.isErased && <Account shell={shell} person={person} typed={typed} />}
    </Page>
  )
}

function Account({ shell, person, typed }: Omit<PersonProps, 'clash'>) {
  if (!person.isKept) {
    return <p>Another organisation made this sign-in. Its administrators look after it.</p>
  }
  return (
    <>
      <AskingIn lost={person.lost} />
      <NameForm shell={shell} person={person} typed={typed} />
      <SignIn shell={shell} person={person} facts={person.signIn} typed={typed} />
      <p>
        <a href={`/admin/people/${person.id}/erasure`}>Erase what is kept about this person</a>
      </p>
    </>
  )
}

function NameForm({ shell, person, typed }: Omit<PersonProps, 'clash'>) {
  const { field } = typedIn(typed)
  return (
    <>
      <h2>Name and e-mail</h2>
      <WhoSees names="Colleagues see the name. Only administrators and this person see the e-mail" />
      <Form
        action={`/admin/people/${person.id}`}
        shell={shell}
        version={person.version}
        save="Save"
        id="person"
      >
        <TextField {...field('name')} label="Name" autocomplete="off" />
        <TextField
          {...field('email')}
          label="E-mail"
          type="email"
          hint="They sign in with it."
          optional
          autocomplete="off"
        />
      </Form>
    </>
  )
}
