import { type HTMLElement, parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { reviewPage } from './review.tsx'

describe('the whole review page', () => {
  let page: HTMLElement
  beforeAll(async () => {
    page = parse(await reviewPage())
  })

  it('keeps to the content policy', () => {
    const all = page.querySelectorAll('*')
    expect(all.length).toBeGreaterThan(300)
    const names = all.flatMap((element) => Object.keys(element.attributes))
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
    expect(page.querySelectorAll('style, script:not([src])')).toEqual([])
  })

  it('gives every input a label', () => {
    const inputs = page.querySelectorAll('input:not([type=hidden]), select, textarea')
    expect(inputs.length).toBeGreaterThan(10)
    const named = (id: string | undefined) => page.querySelector(`label[for="${id}"]`)
    expect(inputs.filter((input) => !named(input.id)).map(String)).toEqual([])
  })

  it('uses each id once, and names only ids that are there', () => {
    const ids = page.querySelectorAll('[id]').map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    const named = page
      .querySelectorAll('[aria-describedby], [aria-labelledby]')
      .flatMap(({ attributes }) => [attributes['aria-describedby'], attributes['aria-labelledby']])
      .flatMap((value) => value?.split(' ') ?? [])
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('leads from each error to its field', () => {
    const links = page.querySelectorAll('.error-summary a').map((link) => link.getAttribute('href'))
    expect(links).toEqual(['#field-felt_load', '#field-label'])
    for (const link of links) expect(page.querySelector(link ?? '')?.tagName).toBe('INPUT')
  })

  it('marks no answer that nobody gave', () => {
    expect(page.querySelectorAll('[name=felt_load][checked]')).toEqual([])
    const chosen = page.querySelectorAll('[checked]').map((input) => input.getAttribute('value'))
    expect(chosen).toEqual(['no', 'waiting'])
  })
})
