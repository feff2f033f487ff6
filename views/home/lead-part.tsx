import { LevelTag } from '../components/tags.tsx'
import type { TeamFacts, TeamLine } from '../team/team-page.tsx'

/** The team in one line each, A to Z. */
export function LeadPart({ facts: { lines, count } }: { facts: TeamFacts }) {
  return (
    <section>
      <h2>Your team</h2>
      {lines.length === 0 ? (
        <p>Nobody you lead is holding people yet.</p>
      ) : (
        <ul class="tasks">
          {lines.map((line) => (
            <Line line={line} />
          ))}
        </ul>
      )}
      <p>
        <a href="/team">
          {count > lines.length ? `See all ${count} people` : 'See the whole week'}
        </a>
        , and <a href="/handovers">handovers in your team</a>
      </p>
    </section>
  )
}

function Line({ line }: { line: TeamLine }) {
  const { name, team, person, held, waiting, agreement } = line
  const words = [
    held ? heldWords(held) : 'Nothing counted yet',
    waiting > 0 ? `${waiting} ${waiting === 1 ? 'alert' : 'alerts'} waiting` : '',
    agreement.asks ? `Agreement: ${agreement.words.toLowerCase()}` : '',
  ].filter(Boolean)
  return (
    <li>
      <div>
        <a href={`/people/${person}`}>{name}</a>
        {team && <span class="hint"> {team}</span>}
        <p class="hint">{words.join('. ')}.</p>
      </div>
      {held && held.past !== null && <LevelTag level={held.level} />}
    </li>
  )
}

const heldWords = ({ value, past }: NonNullable<TeamLine['held']>) =>
  past === null ? `Holds ${value}` : `Holds ${value} of ${past}`
