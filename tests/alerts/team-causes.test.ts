import { describe, expect, it } from 'vitest'
import { teamCauses, type TeamFacts } from '../../src/alerts/team-causes.ts'

type Week = TeamFacts['weeks'][number]
type Level = Week['level']

const [first, last] = ['2026-11-02', '2026-11-09']
const figure = (id: string, week: string, level: Level, metric: Week['metric'] = 'held'): Week => ({
  employment_id: id,
  week,
  metric,
  level,
})

/** A worker by their levels in the week before last and last week. */
const worker = (id: string, before: Level, lately: Level, metric?: Week['metric']) => [
  figure(id, first, before, metric),
  figure(id, last, lately, metric),
]
const past = (id: string, metric?: Week['metric']) => worker(id, 'past', 'well_past', metric)
const room = (id: string) => worker(id, 'room', 'near')

describe('TEAM: half of three or more, past in each of two weeks', () => {
  it.each<[string, Week[][], string[] | null]>([
    ['nobody', [], null],
    ['two of two', [past('a'), past('b')], null],
    ['one of three', [past('a'), room('b'), room('c')], null],
    ['two of three', [past('a'), past('b'), room('c')], ['a', 'b']],
    ['two of four', [past('a'), past('b'), room('c'), room('d')], ['a', 'b']],
    ['two of five', [past('a'), past('b'), room('c'), room('d'), room('e')], null],
    ['last week only', [past('a'), worker('b', 'near', 'past'), room('c')], null],
    ['by points and by share', [past('a', 'points'), past('b', 'share'), room('c')], ['a', 'b']],
    ['one has been away a week', [past('a'), past('b'), room('c').slice(1)], null],
  ])('%s', (_, weeks, counted) => {
    const causes = teamCauses({ offloaded: [], weeks: weeks.flat() })
    const cause = { code: 'TEAM', causeKey: 'TEAM', level: 'past', counted }
    expect(causes).toMatchObject(counted === null ? [] : [cause])
  })

  it('takes another number in each week', () => {
    const mixed = [figure('a', first, 'past', 'held'), figure('a', last, 'past', 'points')]
    const causes = teamCauses({ offloaded: [], weeks: [...mixed, ...past('b'), ...room('c')] })
    expect(causes[0]?.counted).toEqual(['a', 'b'])
  })
})

describe('OFFLOADED: three from one practice', () => {
  const from = (...practices: (string | null)[]) =>
    practices.map((practice_id, n) => ({ id: `h${n}`, practice_id }))

  it.each<[string, (string | null)[], [key: string, value: number][]]>([
    ['none', [], []],
    ['two', ['quay', 'quay'], []],
    ['three', ['quay', 'quay', 'quay'], [['OFFLOADED:quay', 3]]],
    ['three from three', ['quay', 'hill', 'mill'], []],
    ['three without a name', [null, null, null], []],
    [
      'two practices',
      ['quay', 'hill', 'quay', 'hill', 'quay', 'hill', 'hill'],
      [
        ['OFFLOADED:quay', 3],
        ['OFFLOADED:hill', 4],
      ],
    ],
  ])('%s', (_, practices, expected) => {
    const causes = teamCauses({ offloaded: from(...practices), weeks: [] })
    expect(causes.map((it) => [it.causeKey, it.value])).toEqual(expected)
    for (const cause of causes) expect(cause).toMatchObject({ level: 'near', workerOnly: false })
  })
})
