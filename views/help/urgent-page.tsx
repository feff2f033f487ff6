import { LinkButton } from '../components/form.tsx'
import { Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Numbers, type HelpContact } from './numbers.tsx'

export type UrgentFacts = {
  contacts: HelpContact[]
  /** The second press, for whoever works here: where it is when somebody was told already. */
  telling: { told: string | null } | null
}

/** Who to ring. Opening it sends nothing to anyone. */
export function UrgentPage({ shell, facts }: { shell: Shell; facts: UrgentFacts }) {
  return (
    <Page shell={shell} title="Urgent help">
      <h1>Urgent help</h1>
      <Numbers contacts={facts.contacts} />
      <Warning>
        <p>
          Nobody reads Holdfast in real time. Nothing was sent by opening this page, and nobody is
          told.
        </p>
      </Warning>
      <p>You do not have to be sure that it is bad enough. Ringing is enough.</p>
      {facts.telling && <Telling told={facts.telling.told} />}
    </Page>
  )
}

function Telling({ told }: { told: string | null }) {
  if (told !== null) {
    return (
      <section>
        <h2>Somebody at work was told</h2>
        <p>You asked for help {told}.</p>
        <LinkButton href="/help/urgent/told">See where this is</LinkButton>
      </section>
    )
  }
  return (
    <section>
      <h2>Tell someone at work as well</h2>
      <p>The next page says who would be told, and when they may see it. Nothing is sent yet.</p>
      <LinkButton kind="quiet" href="/help/urgent/telling">
        Tell someone at work
      </LinkButton>
    </section>
  )
}
