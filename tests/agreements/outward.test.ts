import { describe, expect, it } from 'vitest'
import type { ElementCode, Position } from '../../src/agreements/elements.ts'
import { elements } from '../../src/agreements/elements.ts'
import { firmerStart, isNew, outwardSteps, stagesReached } from '../../src/agreements/outward.ts'
import { templates } from '../../src/agreements/templates.ts'

const usual = templates.find(({ site }) => site === 5)!.positions
const changed = (differences: Partial<Record<ElementCode, Position>>) => ({
  ...usual,
  ...differences,
})

describe('stages in role', () => {
  it.each([
    ['the day before three months', '2026-01-20', '2026-02-09', []],
    ['the day of three months', '2026-01-20', '2026-02-10', [3]],
    ['signed on the day itself', '2026-02-10', '2026-03-01', []],
    ['signed the day before', '2026-02-09', '2026-03-01', [3]],
    ['signed after three, now six', '2026-02-11', '2026-05-10', [6]],
    ['signed at the start, now a year', '2025-11-10', '2026-11-10', [3, 6, 12]],
    ['signed after a year', '2026-11-11', '2027-03-01', []],
  ])('%s', (_, signed, today, reached) => {
    const at = { startedInRole: '2025-11-10', today, inForceAt: `${signed}T12:00:00.000Z` }
    expect(stagesReached(at)).toEqual(reached)
  })

  it.each([
    ['2026-11-10', '2027-02-09', true],
    ['2026-11-10', '2027-02-10', false],
  ])('started %s is new on %s: %s', (started, today, is) => {
    expect(isNew(started, today)).toBe(is)
  })
})

describe('steps outward', () => {
  it.each<[string, Partial<Record<ElementCode, Position>>, number, [string, number, number][]]>([
    ['nothing is firmer than usual', {}, 1, []],
    ['no stage was reached', { sessions: 0 }, 0, []],
    [
      'one step for one stage',
      { sessions: 0, channel: 1 },
      1,
      [
        ['sessions', 0, 1],
        ['channel', 1, 2],
      ],
    ],
    [
      'two steps for two stages, not beyond the usual',
      { sessions: 0, channel: 1 },
      2,
      [
        ['sessions', 0, 1],
        ['channel', 1, 3],
      ],
    ],
    ['what is looser than usual stays', { sessions: 3 }, 3, []],
  ])('%s', (_, differences, stages, moves) => {
    const steps = outwardSteps(changed(differences), usual, stages)
    expect(steps.map(({ code, from, to }) => [code, from, to])).toEqual(moves)
  })

  it('never moves what is fixed, whatever a site says', () => {
    const loose = Object.fromEntries(elements.map(({ code }) => [code, 4])) as typeof usual
    const firm = Object.fromEntries(elements.map(({ code }) => [code, 0])) as typeof usual
    const moved = outwardSteps(firm, loose, 3).map(({ code }) => code)
    expect(moved).toHaveLength(15)
    expect(moved).not.toContain('safeguarding')
  })

  it('brings a firmer start to the usual in one stage', () => {
    const start = firmerStart(usual)
    expect(start).toMatchObject({ sessions: 0, channel: 2, risk_escalation: 0 })
    const there = { ...start }
    for (const { code, to } of outwardSteps(start, usual, 1)) there[code] = to
    expect(there).toEqual(usual)
  })
})
