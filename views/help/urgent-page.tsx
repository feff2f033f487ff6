import { Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type HelpContact = {
  name: string
  number: string
  note: string
  href: string | null
  checked: string | null
  /** Named only for someone who works with several organisations. */
  organisation: string | null
}

/** Who to ring. Opening it sends nothing to anyone. */
export function UrgentPage({ shell, contacts }: { shell: Shell; contacts: HelpContact[] }) {
  return (
    <Page shell={shell} title="Urgent help">
      <h1>Urgent help</h1>
      <p class="lead">
        If someone’s life is in danger, ring <a href="tel:999">999</a> now.
      </p>
      <p>These numbers are for you, and for anyone you are with.</p>
      <dl class="numbers">
        {contacts
          .filter(({ number }) => number !== '999')
          .map((contact) => (
            <Contact contact={contact} />
          ))}
      </dl>
      <Warning>
        <p>
          Nobody reads Holdfast in real time. Nothing was sent by opening this page, and nobody is
          told.
        </p>
      </Warning>
      <p>You do not have to be sure that it is bad enough. Ringing is enough.</p>
    </Page>
  )
}

const Contact = ({ contact }: { contact: HelpContact }) => {
  const { name, number, note, href, checked, organisation } = contact
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {href ? (
          <a class="ring" href={href}>
            {href.startsWith('tel:') && <span class="unseen">Ring </span>}
            {number}
          </a>
        ) : (
          <span class="ring">{number}</span>
        )}
        {note && <p>{note}</p>}
        {(checked || organisation) && (
          <p class="hint">
            {[organisation && `From ${organisation}.`, checked].filter(Boolean).join(' ')}
          </p>
        )}
      </dd>
    </div>
  )
}
