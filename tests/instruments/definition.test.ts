import { describe, expect, it } from 'vitest'
import { checkDefinition } from '../../src/instruments/check-definition.ts'
import { ownCheck } from '../../src/instruments/own-check.ts'
import { fiveItems, single, tenItems, work } from './examples.ts'

const check = (definition: object) => checkDefinition(JSON.stringify(definition))
const problemsOf = (definition: object) => {
  const checked = check(definition)
  return checked.ok ? [] : checked.problems
}

const second = (change: object) => ({
  ...tenItems,
  items: tenItems.items.map((item, at) => (at === 1 ? { ...item, ...change } : item)),
})
const bands = (...ends: [from: number, to: number][]) => ({
  ...tenItems,
  bands: ends.map(([from, to]) => ({ from, to, words: 'Words' })),
})
const { title: _, ...untitled } = tenItems
const { scale: __, ...unscaled } = single
const yes = [{ value: 1, label: 'Yes' }]
const one = { ...single.scoring, cut: 3 }

describe('a definition', () => {
  it.each([ownCheck, work, tenItems, single, fiveItems])('$name is taken', (definition) => {
    expect(check(definition)).toEqual({ ok: true, definition })
  })

  it('says where it stops being JSON', () => {
    expect(checkDefinition('{\n"name": "a",\n"title" "b"}')).toEqual({
      ok: false,
      problems: ['This cannot be read as JSON, near line 3. Look for a comma or a quote.'],
    })
  })

  it.each([
    ['nothing', [], 'The definition is not one definition in curly brackets.'],
    ['no title', untitled, 'The definition has no title.'],
    [
      'a word more',
      { ...work, scales: 1 },
      'The definition has a part Holdfast does not know: “scales”.',
    ],
    [
      'a name with a space',
      { ...work, name: 'My check' },
      'The definition has no name of small letters with hyphens, such as “tide-check”.',
    ],
    ['no items', { ...work, items: [] }, 'The definition has no items.'],
    ['an item without text', second({ text: ' ' }), 'Item 2 has no text.'],
    [
      'an item with a word more',
      second({ tekst: 'x' }),
      'Item 2 has a part Holdfast does not know: “tekst”.',
    ],
    [
      'too long a text',
      second({ text: 'x'.repeat(301) }),
      'Item 2 is too long. Keep it to 300 letters.',
    ],
    [
      'an NHS number',
      second({ text: 'Ring 943 476 5919' }),
      'Item 2 holds what may be an NHS number.',
    ],
    [
      'an id with a space',
      second({ id: 'i 2' }),
      'Item 2 needs an id of small letters and digits, such as “i1”.',
    ],
    ['one id twice', second({ id: 'i1' }), 'Two items have the id “i1”.'],
    [
      'a reversed item on a scale without two ends',
      second({ scale: yes }),
      'Item 2 needs a scale with at least two answers.',
    ],
    [
      'one value twice',
      second({ scale: [...yes, { value: 1, label: 'No' }] }),
      'Item 2 has two answers with the value 1.',
    ],
    [
      'an answer without words',
      second({ scale: [...yes, { value: 2 }] }),
      'Item 2, answer 2 has no label.',
    ],
    [
      'half a point',
      second({ scale: [...yes, { value: 0.5, label: 'Half' }] }),
      'Item 2, answer 2 has no value. Give it a whole number.',
    ],
    ['no scale at all', unscaled, 'Item 1 has no answers. Give it a scale, or give one for all.'],
    [
      'a kind nobody knows',
      { ...work, scoring: { kind: 'median' } },
      'The scoring has no kind. Use “mean”, “sum” or “single”.',
    ],
    [
      'no least',
      { ...work, scoring: { kind: 'mean' } },
      'The scoring has no “least”: how many answers a figure needs.',
    ],
    [
      'more needed than there are',
      { ...work, scoring: { kind: 'mean', least: 8 } },
      'The scoring needs “least” from 1 to 7, the number of items.',
    ],
    [
      'a cut at the lowest answer',
      { ...single, scoring: { ...one, cut: 1 } },
      'The cut is outside the scale. Use a number above 1, up to 5.',
    ],
    [
      'a cut above the scale',
      { ...single, scoring: { ...one, cut: 6 } },
      'The cut is outside the scale. Use a number above 1, up to 5.',
    ],
    [
      'a single scoring of another item',
      { ...single, scoring: { ...one, item: 'i2' } },
      'A “single” scoring needs one item, and its id as “item”.',
    ],
    [
      'a single scoring of two',
      { ...work, scoring: one },
      'A “single” scoring needs one item, and its id as “item”.',
    ],
    [
      'a single scoring with bands',
      { ...single, bands: [{ from: 1, to: 5, words: 'x' }] },
      'A “single” scoring has a cut, and no bands.',
    ],
    ['bands that begin late', bands([1, 40]), 'Band 1 begins at 1. It must begin at 0.'],
    ['bands with a gap', bands([0, 13], [15, 40]), 'Band 2 begins at 15. It must begin at 14.'],
    ['bands that overlap', bands([0, 13], [13, 40]), 'Band 2 begins at 13. It must begin at 14.'],
    [
      'bands that stop early',
      bands([0, 13], [14, 39]),
      'The last band ends at 39. It must end at 40.',
    ],
    ['a band back to front', bands([0, -1], [0, 40]), 'Band 1 ends before it begins.'],
    ['a band without words', { ...work, bands: [{ from: 0, to: 100 }] }, 'Band 1 has no words.'],
  ])('with %s is not', (_name, definition, problem) => {
    expect(problemsOf(definition)).toEqual([problem])
  })

  it('says what a reversed single question is', () => {
    const reversed = { ...single, items: [{ ...single.items[0], reversed: true }] }
    expect(problemsOf(reversed)).toEqual(['Item 1 is reversed. A single question cannot be.'])
  })

  it('names ten problems at the most', () => {
    const items = Array.from({ length: 20 }, (_each, at) => ({ id: `i${at}` }))
    expect(problemsOf({ ...work, items })).toHaveLength(10)
  })
})
