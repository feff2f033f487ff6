import { describe, expect, it } from 'vitest'
import { checkPeople, type Order } from '../../src/setup/check-people.ts'
import { readHours, readJob, readPeople } from '../../src/setup/read-people.ts'
import { readWrittenDay } from '../../src/time/written-day.ts'

const nobody = { names: new Set<string>(), emails: new Set<string>() }
const look = (text: string, dates: Order = null, here = nobody) =>
  checkPeople(readPeople(text), { dates, today: '2026-11-22', here })

describe('people typed one per line', () => {
  const jo = { name: 'Jo Tennant', email: 'jo@example.org', job: 'link_worker' }
  it.each([
    ['commas', 'Jo Tennant, jo@example.org, link worker, 30, 4 March 2024'],
    ['tabs of a spreadsheet', 'Jo Tennant\tJo@Example.org\tSPLW\t30\t04/03/24 00:00'],
    ['semicolons', 'Jo Tennant; jo@example.org; Social prescriber; 0.8 WTE; 2024-03-04'],
    ['another order', '2. Jo Tennant, 30 hours a week, jo@example.org, Mon 4 Mar 2024'],
    ['marks round a cell', '"Jo Tennant","jo@example.org",LW,30h,"March 4, 2024"'],
    ['an address book', 'Jo Tennant <jo@example.org>,,30,4th March 2024'],
  ])('are read with %s', (_, line) => {
    const { people, errors } = look(`Name, E-mail\n\n${line}`, 'day')
    expect(errors).toEqual([])
    expect(people).toEqual([{ ...jo, row: 0, weeklyHours: 30, startedInRole: '2024-03-04' }])
  })

  it('need only a name: the rest is what is usual', () => {
    expect(look('Ana Ruiz').people).toEqual([
      {
        row: 0,
        name: 'Ana Ruiz',
        email: null,
        job: 'link_worker',
        weeklyHours: 37.5,
        startedInRole: '2026-11-22',
      },
    ])
  })

  it.each([
    ['03/04/2024', { either: { dayFirst: '2024-04-03', monthFirst: '2024-03-04' } }],
    ['25/03/2024', { day: '2024-03-25' }],
    ['5.5.2024', { day: '2024-05-05' }],
    ['04/15/2024', { monthFirst: '2024-04-15' }],
    ['Sept 2023', { day: '2023-09-01' }],
    ['31/02/2024', null],
    ['soon', null],
  ])('the day %s is never swapped silently', (typed, read) => {
    expect(readWrittenDay(typed)).toEqual(read)
  })

  it('a day that could be two is asked about once, and the answer holds for all', () => {
    const text = 'A, 03/04/2024\nB, 05/06/2024\nC, 04/15/2024'
    expect(look(text).errors.map(({ field }) => field)).toEqual(['dates'])
    const days = (order: Order) => look(text, order).people.map((each) => each.startedInRole)
    expect(days('month')).toEqual(['2024-03-04', '2024-05-06', '2024-04-15'])
    expect(days('day').slice(0, 2)).toEqual(['2024-04-03', '2024-06-05'])
    expect(look(text, 'day').errors.map(({ field }) => field)).toEqual(['started[2]'])
  })

  it.each([
    ['Cy, astronaut', 'job[0]', 'astronaut'],
    ['Cy, 99', 'hours[0]', '0.5 to 60'],
    ['Cy, cy@nowhere', 'email[0]', 'whole e-mail'],
    ['Cy, 31/02/2024', 'started[0]', '4 March 2024'],
    [', cy@example.org', 'name[0]', 'Type their name'],
    ['943 476 5919', 'name[0]', 'NHS number'],
    ['Cy, note 9434765919', 'job[0]', 'NHS number'],
    ['Cy 07700 900123', 'name[0]', 'their name only'],
    ['Cy\ncy', 'name[1]', 'twice'],
    ['Cy, c@x.org\nDi, C@x.org', 'email[1]', 'twice'],
    ['Known Person', 'name[0]', 'here already'],
  ])('%j is put right beside its cell', (text, field, words) => {
    const here = { names: new Set(['known person']), emails: new Set<string>() }
    const { errors } = look(text, null, here)
    expect(errors.map((each) => each.field)).toEqual([field])
    expect(errors[0]!.message).toContain(words)
  })

  it('knows jobs and hours by many words', () => {
    const jobs = ['Team lead', 'SP Link-Worker', 'Practice manager', 'GP', 'Admin', 'juggler']
    const ours = ['lead', 'link_worker', 'manager', 'clinical_lead', 'administrator', null]
    expect(jobs.map(readJob)).toEqual(ours)
    const hours = ['full time', '22,5', '1 WTE', '0.5', '61', 'some']
    expect(hours.map(readHours)).toEqual([37.5, 22.5, 37.5, 18.75, null, null])
  })
})
