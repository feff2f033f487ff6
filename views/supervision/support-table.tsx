import type { SessionType } from '../../src/database/schema.ts'
import type { Standing } from '../../src/supervision/rules.ts'
import { byWords, givenBy } from '../../src/supervision/words.ts'
import type { Day, Instant } from '../../src/time/types.ts'
import { LinkButton } from '../components/form.tsx'
import { Inset } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'

export type SupportLine = {
  type: SessionType
  words: string
  giver: string | null
  often: string
  by: keyof typeof byWords | null
  agreement: string | null
  proposed: boolean
  last: { href: string; on: Day; when: string } | null
  next: { href: string; at: Instant; on: Day; when: string; day: string } | null
  standing: Standing
  stands: string
}

export type MapFacts = {
  employment: string
  person: string
  name: string
  organisation: string
  team: string | null
  lines: SupportLine[]
  /** Who gives every role that anybody gives. */
  holdsAll: string | null
  gap: string | null
  /** The same in one or two words, for a list. */
  since: string
  /** What a new session of each kind begins with. */
  usual: Record<
    SessionType,
    { minutes: number | null; person: string | null; supervisor: string | null }
  >
}

type Props = { map: MapFacts; isMine: boolean; mayBook?: boolean }

/** Who supports one person, how often, and what is due. */
export function SupportTable({ map, isMine, mayBook = true }: Props) {
  const head = ['Support', 'Who gives it', 'How often', 'Last', 'Next', 'Where it stands']
  return (
    <>
      {map.gap && <p>{map.gap}</p>}
      <Table
        caption={isMine ? 'Your support' : `Support for ${map.name}`}
        hideCaption
        head={head.map((label) => ({ label }))}
        rows={map.lines.map((line) => cells(line, { map, isMine, mayBook }))}
      />
      {map.holdsAll && <HoldsAll name={map.holdsAll} isMine={isMine} />}
    </>
  )
}

const cells = (line: SupportLine, { map, isMine, mayBook }: Required<Props>) => [
  line.words,
  givenBy(line),
  <>
    <span>{line.often}</span>
    {line.by && <By line={line} words={isMine ? byWords[line.by] : forOthers[line.by]} />}
  </>,
  line.last ? (
    <a href={line.last.href}>
      {line.last.when}
      <span class="unseen">, {line.words}</span>
    </a>
  ) : (
    'None yet'
  ),
  line.next ? (
    <a href={line.next.href}>
      {line.next.when}
      <span class="unseen">, {line.words}</span>
    </a>
  ) : mayBook && line.type !== 'practice' ? (
    <a href={`/supervision/sessions/new?employment=${map.employment}&type=${line.type}`}>
      Book<span class="unseen"> {line.words}</span>
    </a>
  ) : isMine && line.type === 'practice' ? (
    <a href="/supervision/practice">Log one</a>
  ) : (
    'None yet'
  ),
  line.standing === 'due' ? <Tag tone="strong">{line.stands}</Tag> : line.stands,
]

function By({ line, words }: { line: SupportLine; words: string }) {
  const at = line.agreement && `/supervision/agreements/${line.agreement}`
  const [since, waits] = [line.by === 'agreement' ? at : null, line.by === 'agreement' ? null : at]
  return (
    <div class="hint">
      {since ? (
        <a href={since}>
          {words}
          <span class="unseen">, {line.words}</span>
        </a>
      ) : (
        words
      )}
      {line.proposed && (
        <>
          <br />
          {waits ? (
            <a href={waits}>An agreement waits to be signed</a>
          ) : (
            'A new one waits to be signed'
          )}
        </>
      )}
    </div>
  )
}

const forOthers = { agreement: 'As agreed', team: 'As the team does', usual: 'As is usual' }

/** Nobody has done anything wrong: it is something to think about together. */
const HoldsAll = ({ name, isMine }: { name: string; isMine: boolean }) => (
  <Inset>
    <p>
      {name} gives all of this now. That can work well.{' '}
      {isMine
        ? 'It also helps to have one place that is not your lead’s.'
        : 'It also helps to have one place that is somebody else’s.'}
    </p>
  </Inset>
)

export const BookButton = ({ employment }: { employment: string }) => (
  <LinkButton href={`/supervision/sessions/new?employment=${employment}`}>
    Book a session
  </LinkButton>
)
