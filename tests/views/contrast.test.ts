import { describe, expect, it } from 'vitest'
import { contrast, tokensOf } from './tokens.ts'

const light = tokensOf(':root')
const dark = tokensOf("html[data-theme='dark']")
const match = tokensOf("html[data-theme='match']", 'prefers-color-scheme: dark')

const grounds = ['paper', 'card', 'sand', 'tint']
const levels = ['room', 'near', 'past', 'contact']

/** Everything that is read: text first, the ground it lies on second. */
const words = [
  ...['ink', 'quiet', 'link', 'link-deep'].flatMap((text) => grounds.map((on) => [text, on])),
  ...['paper', 'card', 'error-tint'].map((on) => ['error', on]),
  ...levels.map((level) => [`${level}-text`, `${level}-tint`]),
  ['on-link', 'link'],
  ['on-link', 'link-deep'],
  ['focus-ink', 'focus'],
]

/** Outlines and shapes that carry meaning. */
const shapes = [
  ...['edge', 'link', 'error'].flatMap((line) => [
    [line, 'paper'],
    [line, 'card'],
  ]),
  ...levels.flatMap((level) => [
    [`${level}-outline`, 'paper'],
    [`${level}-outline`, 'card'],
    [`${level}-outline`, `${level}-tint`],
  ]),
  ...['room', 'near', 'past'].map((level) => [`${level}-outline`, 'sand']),
  ['ink', 'sand'],
]

const themes = [
  ['light', light],
  ['dark', dark],
] as const

describe.each(themes)('in the %s theme', (_, tokens) => {
  const measured = (pair: string[]) =>
    contrast(tokens[pair[0] ?? ''] ?? '', tokens[pair[1] ?? ''] ?? '')

  it.each(words)('%s can be read on %s', (...pair) => {
    expect(measured(pair)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('%s can be seen on %s', (...pair) => {
    expect(measured(pair)).toBeGreaterThanOrEqual(3)
  })
})

describe('the tokens are those that were agreed', () => {
  it.each([
    ['paper', '#fbf9f5'],
    ['ink', '#1f2a30'],
    ['link', '#0b5a6b'],
    ['focus', '#ffdd57'],
    ['room-text', '#1d4d3a'],
    ['room-tint', '#e3f1ea'],
    ['room-outline', '#2f7a5c'],
    ['near-text', '#5a4300'],
    ['near-tint', '#fbf0cf'],
    ['near-outline', '#9a7400'],
    ['past-text', '#6b2a0c'],
    ['past-tint', '#fbe3d6'],
    ['past-outline', '#b4501f'],
    ['contact-text', '#5b1a3c'],
    ['contact-tint', '#f6dfea'],
    ['contact-outline', '#9c2c66'],
  ])('light %s is %s', (name, colour) => {
    expect(light[name]).toBe(colour)
  })

  it.each([
    ['paper', '#12191d'],
    ['ink', '#edeae3'],
    ['link', '#7ccbdc'],
  ])('dark %s is %s', (name, colour) => {
    expect(dark[name]).toBe(colour)
  })

  it.each([
    ['ink on paper', light, 'ink', 'paper', 13.9],
    ['links on paper', light, 'link', 'paper', 7.4],
    ['ink on focus', light, 'focus-ink', 'focus', 11],
    ['dark ink on paper', dark, 'ink', 'paper', 14.8],
    ['dark links on paper', dark, 'link', 'paper', 9.7],
  ] as const)('%s', (_, tokens, one, other, figure) => {
    expect(contrast(tokens[one] ?? '', tokens[other] ?? '')).toBeCloseTo(figure, 0)
  })
})

describe('the measure itself', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#fbf9f5', '#fbf9f5', 1],
  ])('%s on %s is %s', (one, other, figure) => {
    expect(contrast(one, other)).toBeCloseTo(figure, 2)
  })

  it('refuses a token that is not there', () => {
    expect(() => contrast('', '#ffffff')).toThrow('not a colour')
  })
})

it('matches the device with the same dark', () => {
  expect(Object.keys(dark).length).toBeGreaterThan(25)
  expect(match).toEqual(dark)
})
