import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { shapeOf } from './shape.ts'

// The axe that comes with @axe-core/playwright. The browser keeps it and gives it to each page as
// the page opens: sending it anew costs as much as what it does.
const require = createRequire(import.meta.resolve('@axe-core/playwright'))
export const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

const run = (preload: boolean) =>
  `axe.run(${JSON.stringify({ ...options, preload })}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`

const standing = `({
  look: [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches].join(),
  html: document.documentElement.outerHTML,
})`

/** Shapes of pages, by how they were looked at: what stands in somebody's way lies in them. */
const without = new Set<string>()

/**
 * What the accessibility rules find on a page, one line each. What is built like a page that had
 * nothing is not looked at again, unless all looks are wanted; the stylesheet is read once.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const { look, html } = await page.evaluate<{ look: string; html: string }>(standing)
  const shape = `${look} ${shapeOf(html)}`
  if (without.has(shape) && process.env.LOOKS !== 'whole') return []
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe)
  const faults = await page.evaluate<string[]>(run(without.size === 0))
  if (faults.length === 0) without.add(shape)
  return faults
}

const shape = `({
  headings: document.querySelectorAll('h1').length,
  title: document.title,
  wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})`

type Shape = { headings: number; title: string; wider: number }

/** What no rule of axe looks for: one h1, a title of our own, nothing off to the side. */
export async function shapeFaults(page: Page): Promise<string[]> {
  const { headings, title, wider } = await page.evaluate<Shape>(shape)
  return [
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(title.endsWith(' · Holdfast') ? [] : [`title "${title}"`]),
    ...(wider > 0 ? [`${wider} px off to the side`] : []),
  ]
}
