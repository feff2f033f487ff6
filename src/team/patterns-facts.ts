import type { PatternsFacts } from '../../views/team/patterns-page.tsx'
import type { View } from '../access/view.ts'
import { heldFacts } from '../debriefs/held-facts.ts'
import { weekendsFacts } from '../debriefs/weekends-facts.ts'
import { functionWords, waitingForWords } from '../holdings/words.ts'
import { firstShownWeek, sayWeeksCounted, weeksCounted } from '../load/twelve-weeks.ts'
import { weeksWaited } from '../service-gaps/rules.ts'
import type { Day } from '../time/types.ts'
import { sayWeeks } from '../time/words.ts'
import * as queries from './patterns-queries.ts'
import { fourAtMost, weeksByNeed } from './patterns-rules.ts'

/** How the people of a team are held, in four pictures with their tables. */
export async function patternsFacts(view: View, asked: string | null): Promise<PatternsFacts> {
  const teams = await queries.teamsIn(view, { team: '' })
  const team = teams.some(({ id }) => id === asked) ? asked! : ''
  const { today } = view.who
  const one = teams.length === 1 ? teams[0] : teams.find(({ id }) => id === team)
  const [workers, [why], waits, weeks, weekends, debriefs] = await Promise.all([
    queries.heldByWorker(view, { team }),
    queries.heldForWhat(view, { team }),
    queries.waitsIn(view, { team }),
    queries.heldEachWeek(view, { team, since: firstShownWeek(today) }),
    one ? weekendsFacts(view, one) : null,
    one ? heldFacts(view, one) : null,
  ])
  return {
    teams: teams.length > 1 ? teams.map((each) => ({ ...each, chosen: each.id === team })) : [],
    anyone: workers.length > 0,
    held: heldChart(workers),
    why: whyChart(why!),
    waits: waitsChart(waits, today),
    weeks: weeksChart(weeks, today),
    weekends,
    debriefs,
  }
}

type Worker = Awaited<ReturnType<typeof queries.heldByWorker>>[number]

/** The two charts that count people count the same ones. */
const pausedLeftOut = 'Anyone paused is left out.'

function heldChart(workers: Worker[]): PatternsFacts['held'] {
  const [first] = workers
  const [held, agreed, all] = [first?.held, first?.agreed, first?.of].map((sum) => Number(sum ?? 0))
  const shown = all! > workers.length ? ` The first ${workers.length} of ${all} are shown.` : ''
  return {
    summary: `Together they hold ${sayPeople(held!)}. ${agreed} were agreed. The mark is what each agreed. ${pausedLeftOut}${shown}`,
    rows: workers.map(({ name, value, near, past }) => ({
      label: name,
      figure: past === null ? `${value ?? 0}` : `${value ?? 0} of ${past}`,
      value: value ?? 0,
      ...(near === null || past === null ? {} : { near, past }),
    })),
    table: {
      head: [
        { label: 'Name' },
        { label: 'People held', numeric: true },
        { label: 'Near from', numeric: true },
        { label: 'Agreed', numeric: true },
      ],
      rows: workers.map(({ name, value, near, past }) => [
        name,
        `${value ?? 0}`,
        `${near ?? '–'}`,
        `${past ?? '–'}`,
      ]),
    },
  }
}

const shortWords = {
  waiting: 'While they wait for a service',
  change: 'While they get ready',
  practice: 'For the practice',
  witness: 'Being there',
} as const

type Why = Record<keyof typeof shortWords | 'people', number | null>

function whyChart(row: Why): PatternsFacts['why'] {
  const people = Number(row.people)
  const codes = Object.keys(shortWords) as (keyof typeof shortWords)[]
  const counts = codes.map((code) => ({ code, count: Number(row[code] ?? 0) }))
  const most = counts.toSorted((a, b) => b.count - a.count)[0]!
  return {
    summary:
      people === 0
        ? `Nobody is held just now. ${pausedLeftOut}`
        : `${sayPeople(people)} held. The most common reason is “${functionWords[most.code].toLowerCase()}”: ${most.count}. One person may be held for several. ${pausedLeftOut}`,
    rows: counts.map(({ code, count }) => ({
      label: shortWords[code],
      figure: sayPeople(count),
      value: count,
    })),
    table: {
      head: [{ label: 'Why' }, { label: 'People held', numeric: true }],
      rows: counts.map(({ code, count }) => [functionWords[code], `${count}`]),
    },
  }
}

type Wait = Awaited<ReturnType<typeof queries.waitsIn>>[number]

function waitsChart(rows: Wait[], today: Day): PatternsFacts['waits'] {
  const needs = [...Map.groupBy(rows, ({ need }) => need)].map(([need, of]) => ({
    need,
    waits: of.map(({ since, people }) => ({ since, people: Number(people) })),
  }))
  const all = weeksByNeed(needs, { today })
  const total = all.reduce((sum, { people }) => sum + people, 0)
  const { shown, rest } = fourAtMost(
    needs,
    all.map(({ need }) => need),
  )
  const together = weeksWaited(rest, { today })
  const drawn = [
    ...all
      .filter(({ need }) => shown.includes(need))
      .map((each) => ({ ...each, label: waitingForWords[each.need] })),
    ...(together
      ? [{ ...together, label: 'Other needs', people: rest.reduce((n, it) => n + it.people, 0) }]
      : []),
  ]
  return {
    summary:
      all.length === 0
        ? 'Nobody waits for a service just now.'
        : `${sayPeople(total)} ${total === 1 ? 'waits' : 'wait'} for a service. The longest wait is ${sayWeeks(Math.max(...all.map(({ longest }) => longest)))}. A bar is the middle wait; its line ends at the longest.`,
    rows: drawn.map(({ label, people, middle, longest }) => ({
      label: `${label}: ${sayPeople(people)}`,
      figure: sayWeeks(middle).replace('less than a week', 'under 1 week'),
      value: middle,
      reach: longest,
    })),
    table: {
      head: [
        { label: 'Waiting for' },
        { label: 'People', numeric: true },
        { label: 'Middle wait' },
        { label: 'Longest wait' },
      ],
      rows: all.map(({ need, people, middle, longest }) => [
        waitingForWords[need],
        `${people}`,
        sayWeeks(middle),
        sayWeeks(longest),
      ]),
    },
  }
}

type Week = Awaited<ReturnType<typeof queries.heldEachWeek>>[number]

function weeksChart(rows: Week[], today: Day): PatternsFacts['weeks'] {
  const kept = rows.map(({ week, held, agreed, on_leave }) => ({
    week,
    value: Number(held),
    past: agreed === null ? null : Number(agreed),
    on_leave,
  }))
  const weeks = weeksCounted(kept, today)
  const who = 'This counts people who work here now. A worker’s weeks of leave are left out.'
  return { weeks, summary: `${sayWeeksCounted(weeks)} ${who}` }
}

const sayPeople = (count: number) => (count === 1 ? '1 person' : `${count} people`)
