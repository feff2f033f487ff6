import { describe, expect, it } from 'vitest'
import { AgreementBar } from '../../views/components/agreement-bar.tsx'
import { CountChart } from '../../views/components/count-chart.tsx'
import { RowsChart } from '../../views/components/rows-chart.tsx'
import { StepChart } from '../../views/components/step-chart.tsx'
import { drawn } from './markup.ts'

describe('charts', () => {
  const bar = (value: number | null, small = false) =>
    drawn(
      <AgreementBar value={value} near={12} past={15} label="Held" unit="people" small={small} />,
    )

  it.each([
    [11, ['bar-room']],
    [12, ['bar-room']],
    [13, ['bar-room', 'bar-near']],
    [15, ['bar-room', 'bar-near']],
    [16, ['bar-room', 'bar-near', 'bar-past']],
    [0, []],
    [null, []],
  ])('%s people fill %s', async (value, parts) => {
    const filled = (await bar(value)).querySelectorAll('rect[class]').map((part) => part.classNames)
    expect(filled).toEqual(['bar-track', ...parts])
  })

  it('never draws outside itself', async () => {
    const edges = (await bar(500)).querySelectorAll('rect[class]').map((part) => {
      return parseFloat(part.getAttribute('x') ?? '') + parseFloat(part.getAttribute('width') ?? '')
    })
    expect(edges.length).toBe(4)
    expect(Math.max(...edges)).toBeLessThanOrEqual(100)
  })

  it('says in words and in a table what it draws', async () => {
    const chart = await bar(13)
    expect(chart.querySelector('figcaption')?.text).toContain('13 people now.')
    expect(chart.querySelector('desc')?.text).toContain(
      'Near the limit from 12, and at most 15: both were agreed.',
    )
    // The words of an alert call either number agreed: whichever was reached.
    expect(chart.querySelectorAll('text').map((word) => word.text)).toEqual(['near 12', 'most 15'])
    expect(chart.querySelectorAll('details td').map((cell) => cell.text)).toContain('13 people')
    expect((await bar(null)).querySelector('desc')?.text).toContain('Too little to count yet')
  })

  it("takes the page's own words", async () => {
    const own = <AgreementBar value={1} near={2} past={3} label="L" unit="u" summary="All well." />
    const chart = await drawn(own)
    expect(chart.querySelector('figcaption span')?.text).toBe('All well.')
    expect(chart.querySelector('desc')?.text).toBe('All well.')
  })

  it('is only the drawing in a table row', async () => {
    expect((await bar(13, true)).querySelectorAll('details, figure, text')).toEqual([])
  })

  it('leaves a gap for a skipped week, never a nought', async () => {
    const values = [0, 1, null, 1, 1]
    const weeks = values.map((value, index) => ({ label: `week ${index}`, value }))
    const words = ['light', 'heavy']
    const chart = await drawn(<StepChart weeks={weeks} words={words} title="T" summary="S" />)
    expect(chart.querySelectorAll('.steps-week').length).toBe(4)
    expect(chart.querySelectorAll('.steps-rise').length).toBe(1)
    expect(chart.querySelectorAll('td').map((cell) => cell.text)).toEqual([
      'light',
      'heavy',
      'no check-in',
      'heavy',
      'heavy',
    ])
  })

  it('draws each row of a team with its marker, and a plain count without one', async () => {
    const rows = [
      { label: 'Ola', figure: '16 of 15', value: 16, near: 12, past: 15 },
      { label: 'Sam', figure: '3', value: 3 },
    ]
    const table = { head: [{ label: 'Name' }], rows: [['Ola'], ['Sam']] }
    const chart = await drawn(
      <RowsChart id="held" title="Held" summary="19 people." rows={rows} table={table} />,
    )
    const bars = chart.querySelectorAll('rect[class]')
    expect(bars.map((part) => part.classNames)).toEqual([
      'bar-room',
      'bar-near',
      'bar-past',
      'bar-count',
    ])
    expect(chart.querySelectorAll('.bar-agreed')).toHaveLength(1)
    expect(chart.querySelectorAll('.rows-label').map((it) => it.text)).toEqual(['Ola', 'Sam'])
    expect(chart.querySelector('desc')?.text).toBe('19 people.')
    const edges = bars.map(
      (part) =>
        parseFloat(part.getAttribute('x') ?? '') + parseFloat(part.getAttribute('width') ?? ''),
    )
    expect(Math.max(...edges)).toBeLessThanOrEqual(70)
  })

  it('leaves a gap for a week without a count, and says which kind in the table', async () => {
    const week = (label: string, value: number | null, why = '') => ({
      label,
      value,
      agreed: 15,
      why,
    })
    const weeks = [week('1 Jan', 12), week('8 Jan', null, 'on leave'), week('15 Jan', 0)]
    const chart = await drawn(
      <CountChart id="held" title="Held" summary="None." unit="People held" weeks={weeks} />,
    )
    expect(chart.querySelectorAll('.steps-week')).toHaveLength(2)
    expect(chart.querySelectorAll('.steps-rise')).toHaveLength(0)
    expect(chart.querySelectorAll('tbody tr').map((row) => row.text)).toEqual([
      '1 Jan1215',
      '8 Janon leave15',
      '15 Jan015',
    ])
  })
})
