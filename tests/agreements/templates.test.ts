import { expect, test } from 'vitest'
import { elements } from '../../src/agreements/elements.ts'
import { defaultSite, templates } from '../../src/agreements/templates.ts'

const two = (near: number, past: number) => ({ near, past })

/** Copied by hand from product.md section 7: held, points, share, span, hours, gap. */
test.each([
  [1, two(12, 15), two(24, 30), two(35, 45), two(12, 16), two(1, 3), two(31, 45)],
  [2, two(12, 15), two(24, 30), two(25, 35), two(10, 13), two(1, 2), two(28, 35)],
  [3, two(12, 15), two(24, 30), two(35, 45), two(14, 20), two(1, 3), two(31, 45)],
  [4, two(10, 13), two(24, 30), two(40, 50), two(16, 24), two(1, 3), two(31, 45)],
  [5, two(12, 15), two(24, 30), two(40, 50), two(14, 20), two(1, 2), two(28, 42)],
  [6, two(10, 12), two(26, 32), two(45, 55), two(20, 26), two(1, 3), two(31, 45)],
  [7, two(10, 12), two(24, 30), two(45, 55), two(20, 26), two(2, 4), two(28, 35)],
])('site %i has the numbers of the table', (site, held, points, share, span, hours, gap) => {
  const limits = templates.find((it) => it.site === site)?.limits
  const community = { near: 10, past: null }
  expect(limits).toMatchObject({ held, points, share, span, hours, gap, community })
})

test.each([
  [1, { near: 6, past: 6 }, 1, { on: false, most: null }],
  [2, { near: 6, past: 6 }, 0, { on: false, most: null }],
  [3, { near: 6, past: 6 }, 1, { on: true, most: 6 }],
  [4, { near: 6, past: null, every: 4 }, 3, { on: false, most: null }],
  [5, { near: 6, past: 8 }, 1, { on: true, most: 6 }],
  [6, { near: 8, past: null, every: 4 }, 3, { on: true, most: null }],
  [7, { near: 8, past: null, every: 4 }, 3, { on: false, most: null, suggested: true }],
])('site %i: sessions and review calls', (site, sessions, position, reviewCalls) => {
  const template = templates.find((it) => it.site === site)
  expect(template?.limits.sessions).toEqual(sessions)
  expect(template?.positions.sessions).toBe(position)
  expect(template?.reviewCalls).toEqual(reviewCalls)
})

test('seven sites, and the fifth is the default', () => {
  expect(templates.map((it) => it.site)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(defaultSite).toBe(5)
})

test('only the second starts new workers by a factor of its own', () => {
  expect(templates.map((it) => it.newStartFactor ?? null)).toEqual([
    null,
    0.6,
    null,
    null,
    null,
    null,
    null,
  ])
})

test.each(templates)('site $site places every element, and keeps the fixed ones firm', (it) => {
  expect(Object.keys(it.positions).toSorted()).toEqual(elements.map((e) => e.code).toSorted())
  const fixed = elements.filter((e) => e.fixed).map((e) => it.positions[e.code])
  expect(fixed).toEqual([0, 0, 0])
  expect([it.positions.caseload, it.positions.engagement_span]).toEqual([1, 1])
  expect(it.positions.out_of_hours_contact).toBe(1)
})
