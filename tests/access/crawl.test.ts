import { afterEach, describe, expect, it } from 'vitest'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld } from '../support/world.ts'
import { crawl, type Crawled } from './matrix/crawl.ts'
import { faults, plant } from './oracle/plant.ts'

const whole = process.env.CRAWL === 'whole'

/** In the short form each opens one address of so many, by turns. */
const every = { sqlite: whole ? 1 : 8, postgres: whole ? 1 : 24 }

/** What belongs to nobody stands on a page or two, which the short form may pass by. */
const places = [
  'employer_statement.words',
  'help_contact.name',
  'help_contact.note',
  'import_rows.words',
  'practice.name',
  'service_gap.area',
  'stress_area.controls',
  'stress_area.hazards',
]

/** Locks: no page shows them to anybody, their owner among them. */
const nobodys = [
  'second_factor.secret',
  'sign_in_attempt.nonce',
  'sign_in_attempt.verifier',
  'sign_in_provider.client_secret',
]

/** Each lets some words out to this viewer: on so many pages, or on a few, that need all opened. */
const planted = [
  ['own is everyone', 'tom', 6],
  ['an administrator reads content', 'ada', 6],
  ['a share is enough without a bond', 'frank', 1],
  ['taking a share back is ignored', 'rhys', 1],
] as const

let parts: TestParts
afterEach(() => parts.close())

async function marked(dialect: (typeof dialects)[number]) {
  parts = await freshParts(dialect)
  return makeWorld(parts, { canaries: true, many: true })
}

const sum = ({ watch }: Crawled) => [...watch.hits.values()].reduce((all, hits) => all + hits, 0)

describe.each(dialects)('a mark in every field, on %s', (dialect) => {
  it('is read by those who may, and by nobody else', { timeout: 1_800_000 }, async () => {
    const world = await marked(dialect)
    const crawled = await crawl(world, { every: every[dialect] })
    const { answers, lines, watch } = crawled
    const classes = new Set(world.canaries.map(({ table, column }) => `${table}.${column}`))
    const readable = [...classes].filter((each) => !nobodys.includes(each))
    const unread = readable.filter((each) => !watch.hits.has(each))
    expect(nobodys.filter((each) => watch.hits.has(each))).toEqual([])
    const passed = whole ? [] : dialect === 'sqlite' ? ['import_rows.words'] : places
    const missed = unread.filter((each) => !passed.includes(each))
    console.log(
      `proof: canary crawl on ${dialect}: ${world.canaries.length} marked fields of ${classes.size} kinds, ` +
        `${answers} answers, ${lines} lines of log; ${sum(crawled)} read by those who may, ` +
        `${watch.leaks.length} by anybody else`,
    )
    expect(watch.leaks).toEqual([])
    expect(missed).toEqual([])
    expect(world.canaries.length).toBeGreaterThanOrEqual(2000)
  })
})

describe('the crawl notices', () => {
  it.each(planted)('when %s', { timeout: 300_000 }, async (says, viewer, every) => {
    const world = await marked('sqlite')
    await plant(faults.find((fault) => fault.says === says)!)
    const { createApp } = await import('../../src/app.ts')
    const { watch } = await crawl(world, { viewers: [viewer], every }, createApp(parts))
    expect(watch.leaks.length).toBeGreaterThan(0)
  })
})
