import { expect, test } from 'vitest'
import { missedCauses } from '../../src/alerts/carried-causes.ts'
import { causesFor } from './judging.ts'
import { templates } from '../../src/agreements/templates.ts'

const agreed = templates[5]!

test.each([
  ['brought on a Friday, two weekends ago', '2026-11-06T16:00:00.000Z', ['CARRIED_ALONE:item']],
  ['brought on the Saturday after it', '2026-11-07T16:00:00.000Z', ['CARRIED_ALONE:item']],
  ['brought a week later', '2026-11-13T16:00:00.000Z', []],
  // A Sunday evening in winter: the weekend it was brought in is nearly over.
  ['brought on the Sunday in between', '2026-11-08T20:00:00.000Z', []],
])('something carried with one name, %s', (_, broughtAt, keys) => {
  const causes = causesFor({ carried: [{ id: 'item', broughtAt }] }, agreed)
  expect(causes.filter(({ code }) => code === 'CARRIED_ALONE').map((it) => it.causeKey)).toEqual(
    keys,
  )
})

test('each thing has a cause of its own, past and for the lead too', () => {
  const broughtAt = '2026-10-30T16:00:00.000Z'
  const causes = causesFor({ carried: ['a', 'b'].map((id) => ({ id, broughtAt })) }, agreed)
  const carried = causes.filter(({ code }) => code === 'CARRIED_ALONE')
  expect(carried.map(({ counted }) => counted)).toEqual([['a'], ['b']])
  expect(carried.every(({ level, workerOnly }) => level === 'past' && !workerOnly)).toBe(true)
})

const day = (id: string, state: 'open' | 'closed' | 'not_held', held_on = '2026-11-13') => ({
  id,
  state,
  held_on,
})

test.each([
  ['two in a row', [day('2', 'not_held'), day('1', 'not_held')], 1],
  ['one held between', [day('3', 'not_held'), day('2', 'closed'), day('1', 'not_held')], 0],
  ['one under way counts as held', [day('2', 'open'), day('1', 'not_held')], 0],
  ['one left open does not', [day('2', 'open', '2026-11-12'), day('1', 'not_held')], 1],
  ['a first one missed', [day('1', 'not_held')], 0],
  ['none yet', [], 0],
])('debriefs not held, %s', (_, last, count) => {
  expect(missedCauses(last, { today: '2026-11-16' })).toHaveLength(count)
})
