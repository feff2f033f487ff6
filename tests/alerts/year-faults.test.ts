import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { instant } from './year/calendar.ts'
import { differences, expectedRecord, foundRecord } from './year/compare.ts'
import { faults, supervisionFaults, type Fault } from './year/faults.ts'
import { assessStress } from './year/hands.ts'
import { begin, live } from './year/run.ts'
import { cases } from './year/stories/caseload.ts'
import { springForward } from './year/stories/clocks-change.ts'
import { gapInSpring } from './year/stories/supervision.ts'
import type { Story } from './year/story.ts'
import type { Team } from './year/team.ts'

const from = '2026-03-27'

/** Looked at before the first night, so that it is not what these weeks are about. */
const assessed: Story = {
  name: 'The stress assessment is made',
  who: 'team',
  does: [[`${from} 00:02`, 'max', assessStress]],
  follows: [],
}
const easter = { stories: [assessed, cases, springForward], faults, until: '2026-04-19', least: 8 }
const supervision = {
  stories: [assessed, gapInSpring],
  faults: supervisionFaults,
  until: '2026-04-16',
  least: 5,
}

describe.each([
  ['a year', easter],
  ['supervision in a year', supervision],
])('%s with something wrong in it', (what, { stories, faults: planted, until: whole, least }) => {
  let parts: TestParts
  let team: Team
  let before: Raw
  const caught: string[] = []

  beforeAll(async () => {
    parts = await freshParts('sqlite', instant(`${from} 00:01`))
    team = await begin(parts, { from, stories })
    before = await readEverything(parts.store)
  }, 120_000)
  afterAll(() => parts.close())

  async function found({ until, jobs, after }: Pick<Fault, 'until' | 'jobs' | 'after'>) {
    await restore(parts.store, before)
    await parts.store.write.deleteFrom('job').execute()
    await parts.store.write
      .deleteFrom('setting')
      .where('name', 'in', ['snapshot_week', 'evaluated_on'])
      .execute()
    const year = {
      from,
      until,
      stories,
      ...(jobs && { jobs }),
      ...(after && { after: after(team) }),
    }
    const { told } = await live(parts, team, year)
    return differences(expectedRecord(stories, year), await foundRecord(parts, team, told))
  }

  it('has nothing wrong before anything is planted', { timeout: 240_000 }, async () => {
    expect(await found({ until: whole })).toEqual([])
  })

  it.each(planted)('is found out when $name', { timeout: 240_000 }, async (fault) => {
    const lines = await found(fault)
    expect(lines.filter((line) => fault.found.test(line))).not.toEqual([])
    caught.push(fault.name)
  })

  it('finds enough of them', () => {
    expect(caught.length).toBeGreaterThanOrEqual(least)
    console.log(
      `proof: ${what}, simulated, finds ${caught.length} planted faults of ${planted.length}`,
    )
  })
})
