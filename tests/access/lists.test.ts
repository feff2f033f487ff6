import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { everyRoute } from '../../src/every-route.ts'
import { sayDay, sayShortDay } from '../../src/time/words.ts'
import { sayMinutes } from '../../src/time/weeks.ts'
import type { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'
import { expectations } from './matrix/expectations.ts'
import { everyone, signEveryoneIn, type Viewer } from './matrix/viewers.ts'

/** What makes one line of each page; a table's lines where nothing is said. */
const lines: Record<string, string> = {
  '/holdings': '.ledger-row, #asked-alongside li, h2 + ul:not(.tasks) > li',
  '/contacts': 'section[id^=day-] .tasks > li',
  '/time': 'section .tasks > li, section ul.plain > li',
  '/actions': 'ul.tasks > li',
  '/supervision/sessions': 'section ul > li',
  '/leave': 'h2 + ul.tasks > li',
  '/handovers': 'section ul.tasks > li',
  '/admin/settings/practices': 'h2 ~ ul > li, p + ul > li',
  '/holdings/:id': '.timeline > li',
  '/debriefs': '> table tbody tr',
  '/reflections': 'ul.tasks > li',
  '/excerpts': 'ul.tasks > li',
  '/supervision/talking-points': 'ul.tasks > li',
  '/people/:id/talking-points': 'ul.tasks > li',
  // Versions stand side by side.
  '/agreement/history': 'thead th:not(:first-child)',
  '/people/:id/agreement/history': 'thead th:not(:first-child)',
  '/wellness-plans': 'h2 + ul > li, section tbody tr',
  '/privacy/complaints': 'section:has(> .written)',
  '/contracts/:id/hours': 'h2 ~ div tbody tr, h2 ~ table tbody tr',
  '/teams/:id/support': 'h2 ~ div tbody tr, h2 ~ table tbody tr',
  '/team/weights': 'section > p + ul, section .card, section tbody tr',
  '/instruments/:id': 'details form[action*="/answers/"]',
}

/** Said on the page in other words, or only on the page behind it. */
const otherwise: Record<string, readonly string[]> = {
  '/holdings': ['Held by', 'Last contact', 'Look again', 'Ended', 'Notes', 'Ends about'],
  '/contacts': ['How', 'Minutes', 'When'],
  '/time': ['Job'],
  '/actions': ['Ended', 'Late', 'The organisation does this'],
  '/alerts': ['Since', 'Ended', 'What happened'],
  '/service-gaps': ['Team', 'Longest wait', 'Middle wait'],
  '/supervision/sessions': ['List'],
  '/advice-requests': ['Asked by', 'Asked of', 'When'],
  '/supervision/agreements': ['Look again by'],
  '/supervision/broken-confidences': ['They know'],
  '/supervision/portfolio': ['List'],
  '/contracts': ['From', 'Until', 'Left', 'Bought', 'With'],
  '/contracts/:id/statement': ['Pounds'],
  '/my-sessions': ['For', 'Where'],
  '/supervisors': ['For', 'Signs in', 'Insurance until', 'DBS check until'],
  '/team': ['Team', 'To look at again', 'Late', 'Away', 'Points', 'People held'],
  '/leave': ['Part', 'Job', 'List'],
  '/team/leave': ['Part'],
  '/wellness-plan/versions': ['Times kept'],
  '/profile/sessions': ['Phone'],
  '/contracts/:id/hours': ['Minutes', 'Pounds'],
  '/team/weights': ['List'],
  '/handovers': ['Asked by', 'Asked of'],
}

/** Pages with more tables than the list, or cards. */
const several = [
  '/advice-requests',
  '/notices',
  '/stress-assessments',
  '/supervision/agreements',
  '/supervision/broken-confidences',

  '/alerts',
  '/check-ins',
  '/contracts',
  '/my-sessions',
  '/teams',
  '/supervision/portfolio',
  '/contracts/:id/statement',
]

/** Where a file is a sheet to fill in, it is no list of anything. */
const lists = everyRoute
  .filter(({ list, path }) => list !== undefined && !path.endsWith('/template'))
  .map(({ path }) => path)

describe.each(dialects)('every list as a file, on %s', (dialect) => {
  let parts: TestParts
  let app: ReturnType<typeof createApp>
  let here: World
  let clients: Record<Viewer, Client>
  let rows = 0
  let files = 0
  beforeAll(async () => {
    parts = await freshParts(dialect)
    app = createApp(parts)
    here = await makeWorld(parts)
    clients = await signEveryoneIn(here, app)
  })
  afterAll(async () => {
    console.log(`proof: lists on ${dialect}: ${lists.length} lists, ${files} files, ${rows} rows`)
    await parts.close()
  })

  const bytesOf = async ({ cookie }: Client, path: string) => {
    const url = new URL(path, parts.config.baseUrl)
    return Buffer.from(await (await app.request(url.href, { headers: { cookie } })).arrayBuffer())
  }

  it('has every page of a list, not only the first', async () => {
    const { sam, priya } = here.people
    const opened = { owner_id: sam, viewer_id: priya, what: 'holding', record_id: null }
    const rows = Array.from({ length: 101 }, (_, n) => ({
      id: `opened-${n}`,
      ...opened,
      at: '2026-09-01T10:00:00.000Z',
      slot: `2026-09-01 ${n}`,
    }))
    await parts.store.write.insertInto('access_log').values(rows).execute()
    const client = clients.sam.copy()
    const page = await client.get('/profile/access-log')
    const file = readCsv((await client.get('/profile/access-log?page=2&file=csv')).text)
    expect(page.page.querySelectorAll('main tbody tr')).toHaveLength(100)
    expect(page.page.querySelector('main nav a[rel=next]')).not.toBeNull()
    expect(file.length).toBeGreaterThan(101)
    const mine = `opened-%`
    await parts.store.write.deleteFrom('access_log').where('id', 'like', mine).execute()
  })

  it('has what a worker wanted to talk about for them alone, not for their lead', async () => {
    const { sam, priya } = clients
    const own = readCsv((await sam.copy().get('/supervision/talking-points?file=csv')).text)
    const path = `/people/${here.people.sam}/talking-points?file=csv`
    const theirs = readCsv((await priya.copy().get(path)).text)
    const wordsBy = ([, ...rows]: string[][], mine: boolean) =>
      rows.filter(([, , by]) => (by === 'You') === mine).map(([, words]) => words)
    expect(wordsBy(own, true)).not.toContain('')
    expect(new Set(wordsBy(theirs, false))).toEqual(new Set(['']))
    expect(wordsBy(theirs, true)).not.toContain('')
  })

  it.each(lists)('%s has what its page shows, to each viewer', async (path) => {
    const cases = expectations[`get ${path}`]!
    let sheets = 0
    for (const [place, viewer] of everyone.entries()) {
      if (dialect === 'postgres' && place % 3 !== lists.indexOf(path) % 3) continue
      for (const each of cases) {
        // Who is told no hears it in one way: some of them ask.
        if (!each.opens.includes(viewer) && place % 4 !== 0) continue
        const client = clients[viewer].copy()
        const end = each.path.includes('?') ? '&' : '?'
        const [page, file] = [
          await client.get(each.path),
          await client.get(`${each.path}${end}file=csv`),
        ]
        expect([viewer, file.status]).toEqual([viewer, page.status])
        if (page.status !== 200) continue
        expect(page.page.querySelector('main a[href$="file=csv"]')).not.toBeNull()
        const found = readCsv(file.text)
        files += 1
        const cells = found.map((row) => row.map(unmarked))
        // Both are written from the same rows: two sheets are read back for each list.
        const sheet =
          sheets < 2 ? await readXlsx(await bytesOf(client, `${each.path}${end}file=xlsx`)) : cells
        sheets += 1
        expect(sheet).toEqual(cells)
        const missing = notOnPage(path, found, page.page.querySelector('main')!.textContent)
        expect({ viewer, at: each.path, missing }).toEqual({ viewer, at: each.path, missing: [] })
        const shown = page.page.querySelectorAll(`main ${lines[path] ?? 'tbody tr'}`).length
        const said = { viewer, at: each.path, shown: found.length - 1 }
        expect({ ...said, shown: countable(path) ? shown : said.shown }).toEqual(said)
        rows += found.length - 1
      }
    }
  })
})

it('notices a cell that its page has not', () => {
  const file = [['Label'], ['Blue door'], ["'=Green gate"]]
  expect(notOnPage('/somewhere', file, 'Here is  Blue\n door.')).toEqual(["Label: '=Green gate"])
})

/** Where every line of the page is one row of the file, and nothing else is a line. */
const countable = (path: string) => !several.includes(path)

const readCsv = (text: string) => parse(text, { bom: true }) as string[][]

/** What a file has and its page has not. */
function notOnPage(path: string, [headings, ...rows]: string[][], page: string) {
  const said = page.replaceAll(/\s+/g, ' ').toLowerCase()
  const known = (heading: string) => otherwise[path]?.includes(heading) ?? false
  return rows.flatMap((row) =>
    row.flatMap((cell, n) =>
      known(headings![n]!) || isSaid(unmarked(cell), said) ? [] : [`${headings![n]}: ${cell}`],
    ),
  )
}

/** Whole, or sentence by sentence where the page has a line for each. */
const isSaid = (cell: string, said: string) => {
  const has = (part: string) => waysToSay(part).some((way) => said.includes(way.toLowerCase()))
  return has(cell) || cell.split('. ').every(has)
}

function waysToSay(cell: string): string[] {
  const day = /^\d{4}-\d\d-\d\d/.exec(cell)?.[0]
  if (day)
    return [sayDay(day), sayShortDay(day), sayShortDay(day).slice(0, -5), 'today', 'yesterday']
  if (/^\d+$/.test(cell)) return [cell, sayMinutes(Number(cell)), ...(cell === '0' ? ['none'] : [])]
  return [cell.replaceAll(/\s+/g, ' ')]
}

/** Without the apostrophe that keeps a cell from being a formula. */
const unmarked = (cell: string) => cell.replace(/^'(?=\s*[=+\-@\t])/, '')

async function readXlsx(bytes: Buffer): Promise<string[][]> {
  // Its types name the constructor of dates where a date comes out.
  const rows = (await readSheet(bytes, { trim: false })) as unknown as Read[][]
  return rows.map((row) => row.map(sayCell))
}

type Read = string | number | boolean | Date | null

function sayCell(cell: Read): string {
  if (cell === null) return ''
  if (!(cell instanceof Date)) return String(cell)
  // Days and parts of them: a minute comes back a thousandth of a second short.
  const text = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}
