import { describe, expect, test } from 'vitest'
import { csv } from '../../src/web/csv.ts'
import { listAnswer } from '../../src/web/file.ts'
import { dayCell, list, mostRows, timeCell, type Cell } from '../../src/web/list.ts'

const one = (cell: Cell) => csv({ headings: ['a'], rows: [[cell]] }).slice('\uFEFFa\r\n'.length, -2)

describe('a list for spreadsheets', () => {
  test('has its mark, its header and lines that end in both signs', () => {
    expect(csv({ headings: ['Day', 'Minutes'], rows: [[{ day: '2026-03-27' }, 60]] })).toBe(
      '\uFEFFDay,Minutes\r\n2026-03-27,60\r\n',
    )
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('%j is no formula', (text, written) => expect(one(text)).toBe(written))

  test.each([
    [-2, '-2'],
    [0.5, '0.5'],
    [null, ''],
    ['', ''],
    ['a, b', '"a, b"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['Zoë – a/b=c', 'Zoë – a/b=c'],
  ])('%j is written %s', (value, written) => expect(one(value)).toBe(written))

  test('has days as days, and moments by the clock of London', () => {
    expect(one(dayCell('2026-07-01'))).toBe('2026-07-01')
    expect(one(timeCell('2026-07-01T23:30:00.000Z'))).toBe('2026-07-02 00:30')
    expect([one(dayCell(null)), one(timeCell(null))]).toEqual(['', ''])
  })

  test('says where it stops', () => {
    const { rows } = list('long', Array(mostRows + 1).fill('a'), { Letter: (it: string) => it })
    expect([rows.length, rows.at(-1)]).toEqual([
      mostRows + 1,
      ['There is more. A file has at most 5,000 rows.'],
    ])
    expect(
      list('long', Array(mostRows).fill('a'), { Letter: (it: string) => it }).rows.length,
    ).toBe(mostRows)
  })

  test('is a file that nobody else keeps', async () => {
    const answer = await listAnswer({ name: 'statement', headings: ['a'], rows: [] }, 'csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="statement.csv"')
    expect(answer.headers.get('cache-control')).toBe('no-store, private')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a])
  })
})
