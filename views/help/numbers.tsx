export type HelpContact = {
  name: string
  number: string
  note: string
  href: string | null
  checked: string | null
  /** Named only for someone who works with several organisations. */
  organisation: string | null
}

/** Who to ring, with 999 above them all. */
export const Numbers = ({ contacts }: { contacts: HelpContact[] }) => (
  <>
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
  </>
)

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
