export type PersonFacts = {
  /** Null for a reader who may not know whom it is about. */
  label: string | null
  says: string | null
  href: string | null
  about: string | null
}

type Linked = { href: string; words: string; hint: string | null }

export type ContentFacts = {
  promises: Linked[]
  alerts: Linked[]
  people: PersonFacts[]
  lines: string[]
  topics: string[]
  wants: string[]
  words: string
}

/** What is brought to a session, in the order in which it is talked about. */
export function Content({ facts, level = 2 }: { facts: ContentFacts; level?: 2 | 3 }) {
  const { promises, alerts, people, lines, topics, wants, words } = facts
  const Head = level === 2 ? 'h2' : 'h3'
  return (
    <>
      {wants.length > 0 && (
        <>
          <Head>What would help</Head>
          <Plain rows={wants} />
        </>
      )}
      {promises.length > 0 && (
        <>
          <Head>Promises from earlier</Head>
          <Links rows={promises} />
        </>
      )}
      {alerts.length > 0 && (
        <>
          <Head>Alerts</Head>
          <Links rows={alerts} />
        </>
      )}
      {people.length > 0 && (
        <>
          <Head>People to talk about</Head>
          <People people={people} />
        </>
      )}
      {lines.length > 0 && (
        <>
          <Head>Lines of a reflection</Head>
          {lines.map((line) => (
            <p class="written">{line}</p>
          ))}
        </>
      )}
      {topics.length > 0 && (
        <>
          <Head>Topics</Head>
          <Plain rows={topics} />
        </>
      )}
      {words !== '' && (
        <>
          <Head>Anything else</Head>
          <p class="written">{words}</p>
        </>
      )}
    </>
  )
}

const Plain = ({ rows }: { rows: string[] }) => (
  <ul>
    {rows.map((row) => (
      <li>{row}</li>
    ))}
  </ul>
)

const Links = ({ rows }: { rows: Linked[] }) => (
  <ul>
    {rows.map(({ href, words, hint }) => (
      <li>
        <a href={href}>{words}</a>
        {hint && <p class="hint">{hint}</p>}
      </li>
    ))}
  </ul>
)

const People = ({ people }: { people: PersonFacts[] }) => (
  <ul>
    {people.map(({ label, says, href, about }) => (
      <li>
        {href ? <a href={href}>{label}</a> : (label ?? 'Somebody held')}
        {says && <p class="hint">{says}</p>}
        {about && <p class="written">{about}</p>}
      </li>
    ))}
  </ul>
)
