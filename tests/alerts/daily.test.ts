import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Act } from '../../src/access/change.ts'
import { evaluateDaily } from '../../src/alerts/evaluate-daily.ts'
import { addHolding } from '../../src/holdings/add-holding.ts'
import { endHolding } from '../../src/holdings/end-holding.ts'
import { holdingForm } from '../../src/holdings/form.ts'
import { takeSnapshots } from '../../src/load/snapshots.ts'
import { londonDay } from '../../src/time/london.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe.each(dialects)('what time alone changes, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  beforeEach(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts)
  })
  afterEach(() => parts.close())

  let forms = 0
  const asOla = () => {
    const now = parts.clock.now()
    const who = { person: world.people.ola, now, today: londonDay(now) }
    return new Act(who, `form-${(forms += 1)}`, parts)
  }

  const hold = async (more: object = {}) => {
    const input = holdingForm.parse({
      label: 'Someone',
      held_since: londonDay(parts.clock.now()),
      'functions[]': ['change'],
      intensity: 'light',
      ...more,
    })
    const outcome = await addHolding(asOla(), input)
    if (outcome.refused !== null) throw new Error(outcome.refused)
    return outcome.id
  }

  const end = (id: string) =>
    endHolding(
      asOla(),
      id,
      { ended_on: londonDay(parts.clock.now()), end_reason: 'agreed_end', way_back: '' },
      1,
    )

  const alerts = (code: string) =>
    parts.store.read
      .selectFrom('alert')
      .select(['state', 'value', 'level', 'close_reason', 'closed_at', 'within_since'])
      .where('person_id', '=', world.people.ola)
      .where('code', '=', code)
      .execute()

  const nextDay = async (days = 1) => {
    for (let day = 0; day < days; day += 1) {
      parts.clock.forward({ days: 1 })
      await takeSnapshots(parts)
      expect(await evaluateDaily(parts)).toBe('evaluated')
    }
  }

  it('closes an alert after two weeks within, and reopens it within 14 days', async () => {
    const held = []
    while (held.length < 11) held.push(await hold())
    expect(await alerts('CASES')).toMatchObject([{ state: 'open', value: 12, level: 'near' }])

    // One fewer is between the line that raises and the line that clears.
    await end(held.pop()!)
    expect(await alerts('CASES')).toMatchObject([{ state: 'open', within_since: null }])
    await end(held.pop()!)
    expect(await alerts('CASES')).toMatchObject([{ state: 'open', within_since: '2026-11-10' }])
    await nextDay(13)
    expect(await alerts('CASES')).toMatchObject([{ state: 'open' }])
    await nextDay()
    const closed = { state: 'closed', close_reason: 'within_again' }
    expect(await alerts('CASES')).toMatchObject([closed])

    await nextDay(10)
    await hold()
    await hold()
    expect(await alerts('CASES')).toMatchObject([{ state: 'open', value: 12, closed_at: null }])
  })

  it('raises a new alert when it comes back after more than 14 days', async () => {
    const held = []
    while (held.length < 11) held.push(await hold())
    await end(held.pop()!)
    await end(held.pop()!)
    await nextDay(14 + 15)
    await hold()
    await hold()
    expect((await alerts('CASES')).map(({ state }) => state).toSorted()).toEqual(['closed', 'open'])
  })

  it('raises risk held alone on the day it has waited long enough', async () => {
    await hold({ risk: 'some' })
    await nextDay(13)
    expect(await alerts('RISK_ALONE')).toEqual([])
    await nextDay()
    expect(await alerts('RISK_ALONE')).toMatchObject([{ state: 'open', level: 'past' }])
  })

  it('judges each day once, however many servers try', async () => {
    parts.clock.forward({ days: 1 })
    await Promise.all([evaluateDaily(parts), evaluateDaily(parts), evaluateDaily(parts)])
    expect(await evaluateDaily(parts)).toBe('done_today')
    const events = await parts.store.read
      .selectFrom('audit')
      .select('object_id')
      .where('action', '=', 'load.evaluate')
      .execute()
    expect(new Set(events.map(({ object_id }) => object_id)).size).toBe(events.length)
  })
})
