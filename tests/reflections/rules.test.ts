import { describe, expect, it } from 'vitest'
import { matcher } from '../../src/reflections/matching.ts'
import { hasOwnWords, modelKeys, startOf } from '../../src/reflections/models.ts'
import { nameOf } from '../../src/reflections/names.ts'
import { paragraphsOf, wordsToSend } from '../../src/reflections/paragraphs.ts'
import { readTags, tagsProblem } from '../../src/reflections/tags.ts'

describe('tags', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['Endings, my   Limits,endings', ['endings', 'my limits']],
    ['ÉTÉ, été', ['été']],
    ['one\ntwo', ['one', 'two']],
  ])('%j are read as %j', (typed, tags) => {
    expect(readTags(typed)).toEqual(tags)
  })

  it('are eight at most, of thirty letters', () => {
    const eight = Array.from({ length: 8 }, (_, n) => `${n}`)
    expect(tagsProblem(eight)).toBeNull()
    expect(tagsProblem([...eight, '9'])).toBe('Use 8 tags or fewer.')
    expect(tagsProblem(['a'.repeat(30)])).toBeNull()
    expect(tagsProblem(['a'.repeat(31)])).toContain('30 letters')
  })
})

describe('a way to write', () => {
  it.each(modelKeys)('%s begins with nothing of the writer’s own', (model) => {
    expect(hasOwnWords(model, startOf(model))).toBe(false)
    expect(hasOwnWords(model, `${startOf(model)}It rained`)).toBe(true)
  })

  it('has a name for a text without a title: its first own line', () => {
    const body = `${startOf('what')}It rained\nand rained`
    expect(nameOf({ title: null, model: 'what', body })).toBe('It rained')
    expect(nameOf({ title: 'Rain', model: 'what', body })).toBe('Rain')
    expect(nameOf({ title: null, model: 'free', body: 'x'.repeat(200) })).toHaveLength(81)
    expect(nameOf({ title: null, model: 'free', body: '\n' })).toBe('Without a title')
  })
})

describe('the lines that are sent', () => {
  const body = 'One\nstill one\n\n\n  \nTwo\n \nThree\n'

  it('are parts between blank lines', () => {
    expect(paragraphsOf(body)).toEqual(['One\nstill one', 'Two', 'Three'])
  })

  it.each([
    [[2, 0], '', 'One\nstill one\n\nThree'],
    [[1], ' and more ', 'Two\n\nand more'],
    [[], 'only this', 'only this'],
    [[9], '', ''],
  ])('%j and %j make %j', (picked, typed, words) => {
    expect(wordsToSend(body, picked, typed)).toBe(words)
  })
})

describe('finding words', () => {
  const text = {
    title: 'A quiet day',
    tags: ['endings'],
    body: 'It rained.\nShe SAID goodbye.\nEnd',
  }
  const found = (words: string) => matcher(words)(text)
  const said = (line: { text: string; marked: boolean }[] = []) =>
    line.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join('')

  it.each([
    ['goodbye', 'She SAID [goodbye].'],
    ['said Goodbye', 'She [SAID] [goodbye].'],
    ['rain', 'It [rain]ed.'],
    ['.', 'It rained[.]'],
    ['quiet', ''],
    ['quiet end', '[End]'],
    ['ENDINGS', ''],
    ['', ''],
  ])('%j is found in %j', (words, line) => {
    expect(said(found(words)?.line)).toBe(line)
  })

  it.each(['bye-bye', 'goodbye nowhere', '.*', '(', 'she\\s'])('%j is not there', (words) => {
    expect(found(words)).toBeNull()
  })

  it('marks it in the title, and cuts a long line around it', () => {
    expect(said(found('quiet')?.title ?? [])).toBe('A [quiet] day')
    const long = { title: null, tags: [], body: `${'a '.repeat(900)}needle${' b'.repeat(900)}` }
    const line = said(matcher('needle')(long)?.line)
    expect(line).toMatch(/^….*\[needle\].*…$/)
    expect(line.length).toBeLessThan(180)
  })
})
