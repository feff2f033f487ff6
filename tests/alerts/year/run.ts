import { everyJob } from '../../../src/every-job.ts'
import type { Job } from '../../../src/scheduler/keep-time.ts'
import type { TestParts } from '../../support/parts.ts'
import { daysFrom, instant, wall } from './calendar.ts'
import { Hands } from './hands.ts'
import type { Deed, Story } from './story.ts'
import { setUp, type Team } from './team.ts'
import { Telling } from './telling.ts'

/** What a planted fault does after each step. */
export type After = (parts: TestParts) => Promise<unknown>

export type Year = {
  from: string
  until: string
  stories: Story[]
  jobs?: readonly Job[]
  after?: After
}

/** What the clock does: at night, and around the hours at which mail goes and people look. */
const moments = ['00:05', '00:06', '08:31', '09:01', '17:05']

/** Before and after the hour that is skipped, and twice in the hour that comes again. */
const odd = ['2026-03-29T00:30Z', '2026-03-29T01:30Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z']

type Step = { at: string; deed: Deed | null }

/** Sets up the team as it is agreed in the stories, a minute after midnight. */
export function begin(parts: TestParts, { from, stories }: Pick<Year, 'from' | 'stories'>) {
  parts.clock.set(instant(`${from} 00:01`))
  return setUp(parts, agreedIn(stories))
}

/** Lives the days: every deed at its minute, and after each the clock's own work that is due. */
export async function live(parts: TestParts, team: Team, year: Year) {
  const { jobs = everyJob, after } = year
  // What was told is compared at the end of the year, and must not be gone by then.
  const clockwork = new Clockwork(jobs.filter(({ name }) => name !== 'keepNoLonger'))
  const { failed } = clockwork
  const named = new Map<string, string>()
  const telling = new Telling(parts, team)
  for (const { at, deed } of steps(year)) {
    parts.clock.set(at)
    if (deed) failed.push(...(await act(parts, team, named, deed)))
    await clockwork.look(parts)
    await after?.(parts)
    await telling.listen()
  }
  return { told: telling.told, failed }
}

function steps({ from, until, stories }: Year): Step[] {
  const days = daysFrom(from, until)
  const looks = [
    ...days.flatMap((day) => moments.map((time) => instant(`${day} ${time}`))),
    ...odd.map((at) => new Date(at).toISOString()),
  ]
  const deeds = stories.flatMap(({ does }) => does)
  const [first, last] = [instant(`${from} 00:01`), instant(`${until} 23:59`)]
  return [
    ...looks.map((at) => ({ at, deed: null })),
    ...deeds.map((deed) => ({ at: instant(deed[0]), deed })),
  ]
    .filter(({ at }) => at >= first && at <= last)
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

async function act(parts: TestParts, team: Team, named: Map<string, string>, deed: Deed) {
  const [when, who, what] = deed
  try {
    await what(new Hands(parts, team, who, named))
    return []
  } catch (error) {
    return [`${when} ${who}: ${String(error)}`]
  }
}

/** Runs each job by its own rule. Which server may, and how often, is tried by the scheduler's. */
class Clockwork {
  readonly #jobs: readonly Job[]
  readonly #done = new Map<string, string>()
  readonly failed: string[] = []

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs
  }

  async look(parts: TestParts) {
    const now = parts.clock.now()
    for (const { name, due, run } of this.#jobs) {
      if (!due(this.#done.get(name) ?? null, now)) continue
      this.#done.set(name, now)
      await run(parts).catch((error: unknown) => {
        this.failed.push(`${wall(now)} ${name}: ${String(error)}`)
      })
    }
  }
}

const agreedIn = (stories: Story[]) =>
  Object.fromEntries(
    [...Map.groupBy(stories, ({ who }) => who)].map(([who, theirs]) => [
      who,
      Object.assign({}, ...theirs.map(({ agreed }) => agreed)),
    ]),
  )
