import { shownForTeams as shown } from '../../src/supervision/words.ts'
import { Pager } from '../components/lists.tsx'
import { EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Ways } from './map-page.tsx'
import type { MapFacts, SupportLine } from './support-table.tsx'

export type TeamSupportFacts = {
  groups: { team: string | null; maps: MapFacts[] }[]
  /** Hours bought outside for teams the reader leads, a line for each contract. */
  hours: string[]
  page: number
  pages: number
}

type Props = {
  shell: Shell
  facts: TeamSupportFacts
  at: '/supervision/team' | '/supervision/teams'
  links: { href: string; label: string }[]
}

const titles = {
  '/supervision/team': 'Support in your team',
  '/supervision/teams': 'Support in your teams',
}

/** Everyone A to Z with what they have, last and next: never in the order of a number. */
export function TeamSupportPage({ shell, facts, at, links }: Props) {
  const { groups, hours, page, pages } = facts
  const isEmpty = groups.every(({ maps }) => maps.length === 0)
  return (
    <Page shell={shell} title={titles[at]} wide>
      <h1>{titles[at]}</h1>
      <p>You see days, kinds and minutes. What was said stays with the people who met.</p>
      {isEmpty && page > 1 && <PastTheEnd first={at} />}
      {isEmpty && page === 1 && (
        <EmptyState title="Nobody is linked to you yet.">
          <p>When your administrator links people to you, their support is shown here.</p>
        </EmptyState>
      )}
      {groups.map(({ team, maps }) => (
        <section>
          {team && <h2>{team}</h2>}
          <People maps={maps} caption={team ?? titles[at]} />
        </section>
      ))}
      <Pager page={page} pages={pages} href={(to) => `${at}?page=${to}`} first="names" />
      {hours.length > 0 && (
        <section>
          <h2>Hours from outside</h2>
          <ul>
            {hours.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Ways links={links} />
    </Page>
  )
}

function People({ maps, caption }: { maps: MapFacts[]; caption: string }) {
  const head = ['Name', ...shown.map(([, label]) => label), 'Time for them', 'What is due']
  return (
    <Table
      caption={caption}
      hideCaption
      head={head.map((label) => ({ label }))}
      rows={maps.map((map) => [
        <a href={`/people/${map.person}/supervision`}>{map.name}</a>,
        ...shown.map(([type]) => <Dates line={map.lines.find((it) => it.type === type)} />),
        map.since,
        <Due map={map} />,
      ])}
    />
  )
}

const Dates = ({ line }: { line: SupportLine | undefined }) =>
  line === undefined ? (
    <span>Not meant to be</span>
  ) : (
    <div>
      {line.last ? line.last.when : 'None yet'}
      <br />
      <span class="hint">{line.next ? `Next ${line.next.day}` : 'None booked'}</span>
    </div>
  )

/** What was there before and is due again comes first; what never was is one line. */
function Due({ map }: { map: MapFacts }) {
  const due = map.lines.filter(({ standing }) => standing === 'due')
  const [again, never] = [due.filter(({ last }) => last), due.filter(({ last }) => !last)]
  if (due.length === 0) return <span>Nothing</span>
  return (
    <div>
      {again.map((line) => (
        <p>
          <Tag tone="strong">{line.words}</Tag> {line.stands}.{' '}
          <a href={`/supervision/sessions/new?employment=${map.employment}&type=${line.type}`}>
            Book<span class="unseen"> {`${line.words} for ${map.name}`}</span>
          </a>
        </p>
      ))}
      {never.length > 0 && (
        <p class="hint">None yet: {never.map(({ words }) => words.toLowerCase()).join(', ')}</p>
      )}
      {map.holdsAll && <p class="hint">{map.holdsAll} gives all of it</p>}
    </div>
  )
}
