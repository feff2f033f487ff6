import { LinkButton, Buttons } from '../components/form.tsx'
import { TaskList, type Task } from '../components/lists.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type EditFacts = { title: string; organisation: string; read: string; tasks: Task[] }

/** A document part by part, with whose words stand in each. */
export const EditPage = ({ shell, facts }: { shell: Shell; facts: EditFacts }) => (
  <Page shell={shell} title={`Change: ${facts.title}`}>
    <BackLink href="/documents">Documents</BackLink>
    <h1>{facts.title}</h1>
    <p class="lead">
      {facts.organisation}. Holdfast has written what it knows of itself. Add what only you know.
    </p>
    <Buttons>
      <LinkButton kind="quiet" href={facts.read}>
        Read or print it
      </LinkButton>
    </Buttons>
    <TaskList tasks={facts.tasks} />
  </Page>
)
