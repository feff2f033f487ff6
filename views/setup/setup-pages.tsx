import { Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import { TaskList, type Task } from '../components/lists.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { AskingIn } from '../factor-resets/asking-in.tsx'
import { Page, type Shell } from '../layout.tsx'

/** What is left to do; each line leads to its page, in any order. */
export function SetupPage({ shell, tasks }: { shell: Shell; tasks: Task[] }) {
  const needed = tasks.filter(({ status }) => status !== 'Optional')
  const left = needed.filter((task) => !task.done).length
  return (
    <Page shell={shell} title="Setting up">
      <h1>Setting up</h1>
      <p>
        {left === 0
          ? 'Everything is ready. Your team can start.'
          : 'You can stop at any time and carry on later.'}
      </p>
      <TaskList tasks={tasks} />
      <Buttons>
        <LinkButton href="/admin/people" kind="quiet">
          Go to people
        </LinkButton>
      </Buttons>
    </Page>
  )
}

type AdminProps = { shell: Shell; tasks: Task[]; lost: { href: string; name: string }[] }

/** Where an administrator finds everything, and what is left to set up. */
export function AdminPage({ shell, tasks, lost }: AdminProps) {
  const needed = tasks.filter(({ status }) => status !== 'Optional')
  const left = needed.filter((task) => !task.done).length
  return (
    <Page shell={shell} title="Looking after Holdfast">
      <h1>Looking after Holdfast</h1>
      <AskingIn lost={lost} />
      <TaskList
        tasks={[
          {
            name: 'Setting up',
            href: '/setup',
            status: left === 0 ? 'Done' : `${needed.length - left} of ${needed.length} done`,
            done: left === 0,
          },
        ]}
      />
      <ul>
        <li>
          <a href="/admin/people">People</a>
        </li>
        <li>
          <a href="/admin/people/support">Who supports whom</a>
        </li>
        <li>
          <a href="/admin/teams">Teams</a>
        </li>
        <li>
          <a href="/admin/settings">Settings</a>
        </li>
        <li>
          <a href="/privacy">What is kept, and for how long</a>
        </li>
        <li>
          <a href="/documents">Documents: privacy, safety and accessibility</a>
        </li>
      </ul>
    </Page>
  )
}

type TeamProps = { shell: Shell; typed: Typed; organisations: Option[] }

/** A team has a name; where its agreements begin is asked once its people are there. */
export function FirstTeamPage({ shell, typed, organisations }: TeamProps) {
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="A team" error={typed.errors.length > 0}>
      <BackLink href="/setup">Setting up</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>A team</h1>
      <WhoSees names="Everyone who works in or around this team" />
      <Form action="/setup/team" shell={shell} save="Carry on" id="team">
        <Hidden name="site" value={field('site').value} />
        {organisations.length > 1 && (
          <Select {...field('organisation')} label="Organisation" options={organisations} />
        )}
        <TextField {...field('name')} label="Name of the team" autocomplete="off" />
      </Form>
    </Page>
  )
}
