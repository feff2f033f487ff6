import { describe, expect, test } from 'vitest'
import { csv, csvAnswer } from '../../src/web/csv.ts'

const one = (value: string | number | null) => csv([], [[value]]).slice('\uFEFF\r\n'.length, -2)

describe('a list for spreadsheets', () => {
  test('has its mark, its header and lines that end in both signs', () => {
    expect(csv(['Day', 'Minutes'], [['2026-03-27', 60]])).toBe(
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

  test('is a file that nobody else keeps', async () => {
    const answer = csvAnswer('statement', { header: ['a'], rows: [] })
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="statement.csv"')
    expect(answer.headers.get('cache-control')).toBe('no-store, private')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a])
  })
})
