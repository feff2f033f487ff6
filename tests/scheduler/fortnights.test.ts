import { describe, expect, it } from 'vitest'
import type { Parts } from '../../src/access/door.ts'
import { openStore } from '../../src/database/connection.ts'
import { runDue, type Job } from '../../src/scheduler/keep-time.ts'
import { daily, everyMinutes, weekly } from '../../src/scheduler/rules.ts'
import { addDays } from '../../src/time/london.ts'
import { Chance } from '../access/oracle/chance.ts'
import { freshParts, type TestParts } from '../support/parts.ts'

const rounds = 1_008
const step = 20 * 60_000
const after = (from: string, steps: number) =>
  new Date(Date.parse(from) + steps * step).toISOString()
const dayBefore = (day: string, time: string) => `${addDays(day, -1)}T${time}:00.000Z`

/** Written out by hand: when each job falls due in the two weeks around each change of clocks. */
const fortnights = [
  {
    from: '2026-10-19T00:00:00.000Z',
    daily: (day: string) =>
      day <= '2026-10-25' ? dayBefore(day, '23:05') : `${day}T00:05:00.000Z`,
    // Half past one comes twice on 25 October.
    night: (day: string) => `${day}T${day <= '2026-10-25' ? '00' : '01'}:30:00.000Z`,
    weekly: ['2026-10-25T00:30:00.000Z', '2026-11-01T01:30:00.000Z'],
  },
  {
    from: '2026-03-23T00:00:00.000Z',
    daily: (day: string) =>
      day <= '2026-03-29' ? `${day}T00:05:00.000Z` : dayBefore(day, '23:05'),
    // And not at all on 29 March: two o'clock is the next minute there is.
    night: (day: string) =>
      day === '2026-03-29'
        ? '2026-03-29T01:00:00.000Z'
        : `${day}T${day < '2026-03-29' ? '01' : '00'}:30:00.000Z`,
    weekly: ['2026-03-29T01:00:00.000Z', '2026-04-05T00:30:00.000Z'],
  },
]

type Fortnight = (typeof fortnights)[number]
type Ran = { name: string; at: string; server: number }

function dueTimes({ from, daily: day, night, weekly: sundays }: Fortnight) {
  const days = Array.from({ length: 15 }, (_, number) => addDays(from.slice(0, 10), number))
  const hours = Array.from({ length: 14 * 24 }, (_, hour) => after(from, (hour + 1) * 3))
  const all = { daily: days.map(day), night: days.map(night), weekly: sundays, hourly: hours }
  return Object.entries(all).flatMap(([name, times]) =>
    times.filter((at) => at > from && at <= after(from, rounds)).map((at) => ({ name, at })),
  )
}

const rules = {
  hourly: everyMinutes(60),
  daily: daily('00:05'),
  night: daily('01:30'),
  weekly: weekly(7, '01:30'),
}

/** Two servers on one PostgreSQL, `apart` when neither knows what the other does. */
async function liveThrough(from: string, apart: boolean): Promise<Ran[]> {
  const parts: TestParts = await freshParts('postgres', from)
  const store = openStore(parts.config)
  const [ran, chance]: [Ran[], Chance] = [[], new Chance(7)]
  const jobsOf = (server: number): Job[] =>
    Object.entries(rules).map(([name, due]) => ({
      name: apart ? `${name} of ${server}` : name,
      due,
      run: async ({ clock }) => {
        ran.push({ name, at: clock.now(), server })
        await new Promise((resolve) => setTimeout(resolve, chance.below(2)))
      },
    }))
  const servers: Parts[] = [parts, { ...parts, store }]
  for (let round = 0; round <= rounds; round += 1) {
    parts.clock.set(after(from, round))
    // What never ran is due at once: that is no due time of these two weeks.
    if (round === 1) ran.length = 0
    const looks = servers.map((each, at) => () => runDue(each, jobsOf(at), `server ${at}`))
    await Promise.all((round % 2 ? looks : looks.toReversed()).map((look) => look()))
  }
  await store.close()
  await parts.close()
  return ran
}

async function bothFortnights(apart: boolean) {
  const counts = { due: 0, once: 0, twice: 0, never: 0, besides: 0, servers: 0 }
  for (const fortnight of fortnights) {
    const ran = await liveThrough(fortnight.from, apart)
    const due = dueTimes(fortnight)
    for (const { name, at } of due) {
      const runs = ran.filter((it) => it.name === name && it.at >= at && it.at < after(at, 1))
      counts[runs.length === 1 ? 'once' : runs.length === 0 ? 'never' : 'twice'] += 1
      counts.besides -= runs.length
    }
    counts.due += due.length
    counts.besides += ran.length
    counts.servers += new Set(ran.map(({ server }) => server)).size
  }
  return counts
}

describe('two servers through a fortnight', () => {
  it('do each job once for each time it falls due', { timeout: 240_000 }, async () => {
    const { due, ...rest } = await bothFortnights(false)
    console.log(
      `proof: scheduler: 2 servers, ${rounds} rounds of each fortnight with a change of clocks: ${due} ` +
        `due times, ${rest.once} done once, ${rest.twice} twice, ${rest.never} never, ${rest.besides} besides`,
    )
    expect(rest).toEqual({ once: due, twice: 0, never: 0, besides: 0, servers: 4 })
  })

  it('would be noticed if they knew nothing of each other', { timeout: 240_000 }, async () => {
    const { due, twice } = await bothFortnights(true)
    expect(twice).toBe(due)
  })
})
