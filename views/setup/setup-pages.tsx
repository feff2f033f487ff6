import { Radios, Select, Tick, type Option } from '../components/choices.tsx'
import { CopyBox } from '../components/copy-box.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, NumberField, TextField } from '../components/inputs.tsx'
import { TaskList, type Task } from '../components/lists.tsx'
import { BackLink, Inset } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { workFactsReaders } from '../people/person-form.tsx'

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

/** Where an administrator finds everything, and what is left to set up. */
export function AdminPage({ shell, tasks }: { shell: Shell; tasks: Task[] }) {
  const needed = tasks.filter(({ status }) => status !== 'Optional')
  const left = needed.filter((task) => !task.done).length
  return (
    <Page shell={shell} title="Looking after Holdfast">
      <h1>Looking after Holdfast</h1>
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
          <a href="/admin/teams">Teams</a>
        </li>
        <li>
          <a href="/admin/settings">Settings</a>
        </li>
      </ul>
    </Page>
  )
}

export function FirstTeamPage(props: { shell: Shell; typed: Typed; sites: Option[] }) {
  const { shell, typed, sites } = props
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="A team" error={typed.errors.length > 0}>
      <BackLink href="/setup">Setting up</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>A team</h1>
      <WhoSees names="Everyone who works in or around this team" />
      <Form action="/setup/team" shell={shell} save="Carry on" id="team">
        <TextField {...field('name')} label="Name of the team" autocomplete="off" />
        <Radios
          {...field('site')}
          label="Starting point for agreements"
          hint="Each comes from a team in the study. It starts a conversation; nothing is fixed."
          options={sites}
        />
      </Form>
    </Page>
  )
}

export function FirstPeoplePage(props: { shell: Shell; typed: Typed; teams: Option[] }) {
  const { shell, typed, teams } = props
  const { field } = typedIn(typed)
  return (
    <Page shell={shell} title="A lead and a link worker" error={typed.errors.length > 0}>
      <BackLink href="/setup">Setting up</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>A lead and a link worker</h1>
      <p>More people can follow later, one by one.</p>
      <WhoSees names={workFactsReaders} />
      <Form action="/setup/people" shell={shell} save="Carry on" id="people">
        <Select {...field('team')} label="Team" options={teams} />
        <h2>The lead</h2>
        <Person typed={typed} who="lead" />
        <Tick
          name="lead_answers_to_me"
          label="The lead answers to me"
          hint="Then you are the manager of both. You can choose someone else later."
          checked={field('lead_answers_to_me').value !== ''}
        />
        <h2>The link worker</h2>
        <Person typed={typed} who="worker" />
      </Form>
    </Page>
  )
}

function Person({ typed, who }: { typed: Typed; who: 'lead' | 'worker' }) {
  const { field } = typedIn(typed)
  const name = who === 'lead' ? 'lead' : 'link worker'
  return (
    <>
      <TextField {...field(`${who}_name`)} label={`Name of the ${name}`} autocomplete="off" />
      <TextField
        {...field(`${who}_email`)}
        label={`E-mail of the ${name}`}
        type="email"
        optional
        autocomplete="off"
      />
      <NumberField
        {...field(`${who}_weekly_hours`)}
        label={`Hours a week of the ${name}`}
        hint="Full time is 37.5."
      />
      <DateField
        {...field(`${who}_started_in_role`)}
        label={`The ${name} started in this kind of work on`}
      />
    </>
  )
}

export type MadeInvitation = { id: string; name: string; link: string }

type InvitationsProps = {
  shell: Shell
  made: MadeInvitation[]
  out: { href: string; name: string; until: string }[]
}

/** Links to hand on. A link is shown once; those that are out can be made anew. */
export function FirstInvitationsPage({ shell, made, out }: InvitationsProps) {
  return (
    <Page shell={shell} title="Invitation links">
      <BackLink href="/setup">Setting up</BackLink>
      <h1>Invitation links</h1>
      {made.map(({ id, name, link }) => (
        <CopyBox id={`link-${id}`} label={`Link for ${name}`} value={link} />
      ))}
      {made.length > 0 && (
        <Inset>
          <p>Copy them now: they are not shown again. Give each person their own link.</p>
        </Inset>
      )}
      {out.length > 0 && (
        <>
          <h2>Links that are out</h2>
          <ul>
            {out.map(({ href, name, until }) => (
              <li>
                <a href={href}>{name}</a>, until {until}
              </li>
            ))}
          </ul>
          <p>Is one lost? Open the person and make a new link.</p>
        </>
      )}
      <Form action="/setup/invitations" shell={shell} id="invite">
        <Button kind={made.length > 0 ? 'quiet' : 'main'}>
          Make links for everyone who has none
        </Button>
      </Form>
    </Page>
  )
}
