import { TaskList } from '../components/lists.tsx'

type Named = { href: string; name: string; when?: string }

export type AdministratorFacts = {
  tasks: { name: string; href: string; done: boolean; status: string }[]
  /** Workers with nobody to answer to. */
  unbonded: Named[]
  /** How many mails did not get through, for the way to them. */
  mail: string
  /** How many complaints wait for an answer, and how many for too long; null when none does. */
  complaints: string | null
  invitations: Named[]
}

/** What an administrator can put in place; nobody's work or words. */
export function AdministratorPart({ facts }: { facts: AdministratorFacts }) {
  const { tasks, unbonded, invitations, mail, complaints } = facts
  const left = tasks.filter(({ done }) => !done)
  return (
    <section>
      <h2>Setting up</h2>
      {left.length > 0 ? (
        <TaskList tasks={tasks} />
      ) : (
        <p>Everything needed to start is in place.</p>
      )}
      <p>
        <a href="/admin/mail">{mail}</a>
      </p>
      {complaints && (
        <p>
          <a href="/admin/complaints">{complaints}</a>
        </p>
      )}
      {unbonded.length > 0 && (
        <>
          <h3>Nobody to answer to yet</h3>
          <p>Their alerts would reach no one. Link each of them to a lead.</p>
          <People people={unbonded} />
        </>
      )}
      {invitations.length > 0 && (
        <>
          <h3>Invited, not here yet</h3>
          <People people={invitations} />
        </>
      )}
    </section>
  )
}

const People = ({ people }: { people: Named[] }) => (
  <ul class="tasks">
    {people.map(({ href, name, when }) => (
      <li>
        <div>
          <a href={href}>{name}</a>
          {when && <p class="hint">{when}.</p>}
        </div>
      </li>
    ))}
  </ul>
)
