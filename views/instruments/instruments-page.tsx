import { NotWatched } from '../check-ins/not-watched.tsx'
import { Heading } from '../components/field.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Listed = { href: string; title: string; intro: string; from: string; last: string }

export type InstrumentsFacts = { whoSees: string; offered: Listed[]; before: Listed[] }

/** Checks somebody may use for themself, or leave alone: nobody asks for them. */
export function InstrumentsPage({ shell, facts }: { shell: Shell; facts: InstrumentsFacts }) {
  return (
    <Page shell={shell} title="Checks for myself">
      <BackLink href="/">This week</BackLink>
      <h1>Checks for myself</h1>
      <p class="lead">
        Short questions about you and your work. Use them when you like, or never. Nobody asks you
        to.
      </p>
      <WhoSees names={facts.whoSees} />
      <List listed={facts.offered} level={2} />
      {facts.before.length > 0 && <h2>Used before</h2>}
      {facts.before.length > 0 && (
        <p>These are not offered any more. What you answered is still yours.</p>
      )}
      <List listed={facts.before} level={3} />
      <NotWatched />
    </Page>
  )
}

const List = ({ listed, level }: { listed: Listed[]; level: 2 | 3 }) => (
  <>
    {listed.map(({ href, title, intro, from, last }) => (
      <section>
        <Heading level={level}>
          <a href={href}>{title}</a>
        </Heading>
        {intro && <p>{intro}</p>}
        <p class="hint">
          {from}. {last}
        </p>
      </section>
    ))}
  </>
)
