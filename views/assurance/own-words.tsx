import { OwnAnswers, type Own } from './own.tsx'

export type OwnWordsFacts = {
  organisation: string
  title: string
  href: string
  parts: { title: string; own: Own }[]
}

/** What the reader's own organisation says, on a page that is the same for everyone. */
export const OwnWords = ({ facts }: { facts: OwnWordsFacts | null }) =>
  facts && (
    <section>
      <h2>From {facts.organisation}</h2>
      {facts.parts.map(({ title, own }) => (
        <>
          <h3>{title}</h3>
          <OwnAnswers own={own} />
        </>
      ))}
      <p>
        <a href={facts.href}>
          {facts.title} of {facts.organisation}
        </a>
      </p>
    </section>
  )
