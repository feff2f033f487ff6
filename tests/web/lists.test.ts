import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { fileAsked, fileLinks, listAnswer, type FileKind } from '../../src/web/file.ts'
import { dayCell, everyPage, list, timeCell } from '../../src/web/list.ts'

const signs = Array.from('=+-@\t\r\n" ,;|%<>&0aé＝')

/** The same texts every time: each begins with signs that some program could take for a formula. */
function texts(count: number): string[] {
  let seed = 7
  const next = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(8) }, () => signs[next(signs.length)]!).join(''),
  )
}

const fuzz = texts(2000)
const bytesOf = async (kind: FileKind) => {
  const of = list('fuzz', fuzz, { Text: (text) => text, Again: (text) => `=${text}` })
  return Buffer.from(await (await listAnswer(of, kind)).arrayBuffer())
}

/** Lines in a cell end in one way. */
const even = (text: string) => text.replaceAll(/\r\n?/g, '\n')

describe('texts that look like formulas', () => {
  it('begin with an apostrophe in a CSV, and come back whole', async () => {
    const rows = (parse(await bytesOf('csv'), { bom: true }) as string[][]).slice(1)
    const live = rows.flat().filter((cell) => /^\s*[=+\-@\t\r\n＝]/.test(cell))
    expect(live).toEqual([])
    const read = rows.map(([text]) => text!.replace(/^'(?=\s*[=+\-@\t\n＝])/, ''))
    expect(read).toEqual(fuzz.map(even))
    console.log(
      `proof: formulas: ${rows.flat().length} texts of signs in a CSV, ${live.length} live`,
    )
  })

  it('are text in a workbook, as they were written', async () => {
    const rows = (await readSheet(await bytesOf('xlsx'), { trim: false })).slice(1)
    const read = rows.map(([text]) => (text === null ? '' : String(text as string)))
    expect(read).toEqual(fuzz.map(even))
    expect(rows.map(([, again]) => again)).toEqual(fuzz.map((text) => even(`=${text}`)))
  })
})

describe('a workbook', () => {
  it('has real dates by the clock of London, and numbers', async () => {
    const of = list('dates', ['2026-07-01T23:30:00.000Z'], {
      Day: () => dayCell('2026-02-03'),
      When: (at) => timeCell(at),
      Minutes: () => -2.5,
      Nothing: () => null,
    })
    const answer = await listAnswer(of, 'xlsx')
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="dates.xlsx"')
    const [headings, row] = await readSheet(Buffer.from(await answer.arrayBuffer()))
    expect(headings).toEqual(['Day', 'When', 'Minutes', 'Nothing'])
    const near = (row![1] as unknown as Date).getTime() - Date.parse('2026-07-02T00:30:00Z')
    expect([row![0], Math.abs(near) < 1000]).toEqual([new Date('2026-02-03T00:00:00Z'), true])
    expect(row!.slice(2)).toEqual([-2.5, null])
  })
})

it('an address leads to its files with its filters, and from its first page', () => {
  const links = fileLinks(new URL('http://here/holdings?function=witness&page=3&said=saved'))
  expect(links).toEqual({
    csv: '/holdings?function=witness&file=csv',
    xlsx: '/holdings?function=witness&file=xlsx',
  })
  expect(['csv', 'xlsx', 'pdf', null].map(fileAsked)).toEqual(['csv', 'xlsx', null, null])
})

it('every page is asked for until one is empty', async () => {
  const pages = [[1, 2], [3], []]
  expect(await everyPage(async (page) => pages[page - 1]!)).toEqual([1, 2, 3])
})
