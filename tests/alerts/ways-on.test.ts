import { expect, it } from 'vitest'
import { waysOn } from '../../src/alerts/ways-on.ts'

const team = {
  id: 'one',
  kind: 'team',
  level: 'near',
  code: 'TEAM',
  employment_id: null,
  holding_id: null,
  worker_only: 0,
} as const

it.each([
  ['a lead to the patterns', true, '/team/patterns'],
  ['a manager who leads nobody to the teams', false, '/teams'],
])('brings %s', (_, leads, way) => {
  for (const stage of ['waiting', 'in_hand'] as const) {
    const hrefs = waysOn({ ...team, leads }, 'lead', stage).map(({ href }) => href)
    expect(hrefs.filter((href) => href.includes('team'))).toEqual([way])
  }
})
