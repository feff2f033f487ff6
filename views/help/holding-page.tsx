import { BackLink, Inset } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { LevelTag, type Level } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

type Weight = 'light' | 'active' | 'intensive' | 'complex' | 'someRisk' | 'highRisk' | 'shared'

export type HoldingHelpFacts = {
  weights: Record<Weight, number>
  example: { near: number; past: number }
  levels: { level: Level; people: string }[]
}

const functions = [
  ['Waiting', 'Being there while they wait for a service.'],
  ['Change', 'Being there while they get ready for a change.'],
  ['Practice', 'Taking some of the weight off the GP and the practice team.'],
  ['Witness', 'Bearing witness to distress that nobody can fix.'],
] as const

/** What holding is, that it is work, and how it is counted. */
export function HoldingHelp({ shell, facts }: { shell: Shell; facts: HoldingHelpFacts }) {
  return (
    <Page shell={shell} title="What holding means">
      <BackLink href="/help">Help</BackLink>
      <h1>What holding means</h1>
      <p class="lead">
        Some problems cannot be fixed quickly. Holding is being a steady person to turn to until
        they can, or when they never will.
      </p>
      <Inset>
        <p>
          <strong>Holding is legitimate work.</strong> It is part of the job. The minutes count.
          Ending with someone is never the first answer.
        </p>
        {shell.person && (
          <p>
            <a href="/employer">What your employer says about it</a>
          </p>
        )}
      </Inset>
      <h2>Four things holding does</h2>
      <ul>
        {functions.map(([name, words]) => (
          <li>
            <strong>{name}.</strong> {words}
          </li>
        ))}
      </ul>
      <p>One person can be held for several of these at once.</p>
      <h2>Why it is counted</h2>
      <p>
        Holding helps people. It also weighs on whoever does it, when nobody else sees it. So it is
        written down, and set beside a number that you agreed.
      </p>
      <p>
        The number protects you. When it is passed, your organisation has to act. You have done
        nothing wrong.
      </p>
      <Points weights={facts.weights} />
      <Levels facts={facts} />
    </Page>
  )
}

function Points({ weights }: { weights: HoldingHelpFacts['weights'] }) {
  const rows: [string, Weight][] = [
    ['Light: a call now and then', 'light'],
    ['Active: regular contact', 'active'],
    ['Intensive: a lot of contact, or a lot to carry', 'intensive'],
    ['Three or more problem areas, or nobody else to turn to', 'complex'],
    ['Some risk', 'someRisk'],
    ['High risk', 'highRisk'],
    ['Shared with a co-holder you spoke to in the last 28 days', 'shared'],
  ]
  const starts: Weight[] = ['light', 'active', 'intensive']
  const say = (weight: Weight) => {
    const points = weights[weight]
    if (starts.includes(weight)) return `${points}`
    return points < 0 ? `takes away ${-points}` : `adds ${points}`
  }
  return (
    <>
      <h2>Holding points</h2>
      <p>Some people need more than others. Points say so, beside the plain count.</p>
      <Table
        caption="Points for one person held"
        head={[{ label: 'What' }, { label: 'Points', numeric: true }]}
        rows={rows.map(([words, weight]) => [words, say(weight)])}
      />
      <p>Nobody counts for less than 1.</p>
    </>
  )
}

const Levels = ({ facts: { example, levels } }: { facts: HoldingHelpFacts }) => (
  <>
    <h2>The words beside a number</h2>
    <p>
      An agreement has two numbers. Here is what happens with {example.near} and {example.past}.
    </p>
    <Table
      caption={`Near from ${example.near}, and ${example.past} the most agreed`}
      head={[{ label: 'Word' }, { label: 'People held', numeric: true }]}
      rows={levels.map(({ level, people }) => [<LevelTag level={level} />, people])}
    />
    <p>These words are about the number. They are never about you.</p>
    <p>
      How work feels is separate. You say it in your own words, and it is never mixed into a number.
    </p>
  </>
)
