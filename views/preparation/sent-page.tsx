import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Content, type ContentFacts } from './content.tsx'

export type SentPageFacts = {
  session: string
  of: string
  sent: { from: string; when: string; content: ContentFacts }[]
}

/** What somebody chose to send before a session, for whoever gives it. */
export function SentPage({ shell, facts }: { shell: Shell; facts: SentPageFacts }) {
  return (
    <Page shell={shell} title="Sent to you before a session">
      <BackLink href={`/supervision/sessions/${facts.session}`}>The session</BackLink>
      <h1>Sent to you before a session</h1>
      <p>{facts.of}.</p>
      {facts.sent.map(({ from, when, content }) => (
        <section>
          <h2>From {from}</h2>
          <p class="hint">
            Sent {when}. This is for you alone. {from} can take it back at any time.
          </p>
          <Content facts={content} level={3} />
        </section>
      ))}
    </Page>
  )
}
