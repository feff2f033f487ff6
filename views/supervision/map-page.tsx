import { Buttons, LinkButton } from '../components/form.tsx'
import { BackLink, Details, EmptyState } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { SessionList, type SessionLine } from './session-list.tsx'
import { BookButton, SupportTable, type MapFacts } from './support-table.tsx'

export type OwnMapFacts = {
  maps: MapFacts[]
  coming: SessionLine[]
  waiting: SessionLine[]
  whoSees: string
}

type Link = { href: string; label: string }

/** Who supports the reader, in each of their jobs. */
export function MapPage(props: { shell: Shell; facts: OwnMapFacts; links: Link[] }) {
  const { shell, facts, links } = props
  const several = facts.maps.length > 1
  return (
    <Page shell={shell} title="Supervision" wide>
      <h1>Your supervision</h1>
      <WhoSees names={facts.whoSees} />
      <p>This is what holds you while you hold others. It is work time.</p>
      <Buttons>
        <BookButton employment={facts.maps[0]!.employment} />
        <LinkButton kind="quiet" href="/supervision/practice">
          Log a quick talk
        </LinkButton>
      </Buttons>
      {facts.waiting.length > 0 && (
        <section>
          <h2>Did these happen?</h2>
          <SessionList lines={facts.waiting} />
        </section>
      )}
      <section>
        <h2>Coming up</h2>
        {facts.coming.length === 0 ? (
          <EmptyState title="Nothing is booked yet.">
            <p>Booking ahead keeps the time free.</p>
          </EmptyState>
        ) : (
          <SessionList lines={facts.coming} />
        )}
      </section>
      {facts.maps.map((map) => (
        <section>
          <h2>{several ? `Who supports you, ${map.organisation}` : 'Who supports you'}</h2>
          <SupportTable map={map} isMine />
        </section>
      ))}
      <Ways links={links} />
      <Details summary="What this is for">
        <p>Supervision helps in three ways: work that is safe, learning, and support for you.</p>
        <p>What you talk about stays between you and whoever gives it, as you agreed.</p>
      </Details>
    </Page>
  )
}

export const Ways = ({ links }: { links: Link[] }) => (
  <ul>
    {links.map(({ href, label }) => (
      <li>
        <a href={href}>{label}</a>
      </li>
    ))}
  </ul>
)

/** The same for whoever leads or manages somebody: what is meant to be there, and when it was. */
export function PersonMapPage(props: { shell: Shell; maps: MapFacts[]; back: Link }) {
  const { shell, maps, back } = props
  const [first] = maps
  return (
    <Page shell={shell} title="Support" wide>
      <BackLink href={back.href}>{back.label}</BackLink>
      <h1>Support for {first!.name}</h1>
      <p>You see when sessions were and how long they took. What was said stays with them.</p>
      <Buttons>
        <BookButton employment={first!.employment} />
      </Buttons>
      {maps.map((map) => (
        <section>
          {maps.length > 1 && <h2>{map.organisation}</h2>}
          <SupportTable map={map} isMine={false} />
        </section>
      ))}
      <SessionsOf maps={maps} />
    </Page>
  )
}

const SessionsOf = ({ maps }: { maps: MapFacts[] }) => (
  <ul>
    {maps.map(({ employment, organisation, name }) => (
      <li>
        <a href={`/supervision/sessions?employment=${employment}`}>
          Every session of {name}
          {maps.length > 1 && `, ${organisation}`}
        </a>
      </li>
    ))}
  </ul>
)
