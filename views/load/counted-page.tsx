import { BackLink, EmptyState, Inset } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { LevelTag, type Level } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

export type CountedRow = {
  /** Null where only its owner may open it. */
  href: string | null
  name: string
  detail: string
  words: string
  /** What a share is made of: 'Active +2'. */
  parts: string[]
  level: Level | null
}

export type CountedFacts = {
  metric: string
  label: string
  rule: readonly string[]
  /** Null when the reader looks at their own number. */
  whose: { id: string; name: string } | null
  figure: string
  level: Level | null
  compared: string | null
  agreement: { id: string; number: number } | null
  /** `other` is the figure last judged, when the list has changed since. */
  judged: { when: string; other: string | null }
  rows: CountedRow[]
}

/** How a number was counted, so that anyone it is about can check it and put it right. */
export function CountedPage({ shell, facts }: { shell: Shell; facts: CountedFacts }) {
  const { whose, label, figure, level, rows } = facts
  return (
    <Page shell={shell} title={`How it is counted: ${label.toLowerCase()}`}>
      <BackLink href={whose ? `/people/${whose.id}` : '/holdings'}>
        {whose ? whose.name : 'Holding'}
      </BackLink>
      <h1>{label}</h1>
      <p class="figure">
        <strong>{figure}</strong> {level && <LevelTag level={level} />}
      </p>
      <Compared facts={facts} />
      <h2>How it is counted</h2>
      <ul>
        {facts.rule.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h2>What was counted</h2>
      {rows.length === 0 ? <Nothing /> : <Counted facts={facts} />}
      <Right whose={whose} place={facts.metric === 'community' ? 'entry' : 'holding'} />
    </Page>
  )
}

function Compared({ facts }: { facts: CountedFacts }) {
  const { compared, agreement, judged } = facts
  return (
    <>
      {compared && <p>{compared}</p>}
      {agreement ? (
        <p>
          These numbers are from{' '}
          <a href={`/agreements/${agreement.id}`}>agreement {agreement.number}</a>, set for the
          hours worked and the time in the role.
        </p>
      ) : (
        !compared && <p>No agreement is in force yet, so there is nothing to compare it with.</p>
      )}
      {judged.other ? (
        <Inset>
          <p>
            It was {judged.other} when it was last compared. It has changed since. It is compared
            again with every change, and each day.
          </p>
        </Inset>
      ) : (
        <p class="hint">It has stood so since {judged.when}.</p>
      )}
    </>
  )
}

const Nothing = () => (
  <EmptyState title="Nothing is counted just now.">
    <p>When there is something, each part of the number is listed here.</p>
  </EmptyState>
)

const heads: Record<string, [first: string, last: string]> = {
  hours: ['Contact with', 'How long'],
  share: ['Person held', 'Holding'],
  review: ['Person held', 'Late'],
  community: ['Time for', 'How long'],
}

function Counted({ facts: { metric, label, figure, rows } }: { facts: CountedFacts }) {
  const [first, last] = heads[metric] ?? ['Person held', 'Counts for']
  const sums = metric === 'points'
  return (
    <>
      <Table
        caption={`${label}: ${figure}`}
        hideCaption
        head={[
          { label: first },
          ...(sums ? [{ label: 'Made up of' }] : []),
          { label: last, numeric: true },
        ]}
        rows={rows.map((row) => [
          <>
            {row.href ? <a href={row.href}>{row.name}</a> : row.name}{' '}
            <span class="hint">{row.detail}</span>
          </>,
          ...(sums ? [<span>{row.parts.join(', ')}</span>] : []),
          <span>
            {row.words} {row.level && row.level !== 'room' && <LevelTag level={row.level} />}
          </span>,
        ])}
      />
      {sums && (
        <p>
          <strong>Together: {figure}.</strong>
        </p>
      )}
    </>
  )
}

type RightProps = { whose: CountedFacts['whose']; place: string }

const Right = ({ whose, place }: RightProps) =>
  whose ? (
    <p class="hint">
      Does something look wrong? {whose.name} can put it right on the {place} itself. Then it is
      counted again.
    </p>
  ) : (
    <p class="hint">
      Does something look wrong? Open the {place} and change it there. It is counted again at once.
    </p>
  )
