import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { askAboutDates, readDay, splitClock } from '../../src/imports/dates.ts'
import { isIdentity } from '../../src/imports/headers.ts'
import { labelFrom } from '../../src/imports/holding-rows.ts'
import { isTheirs } from '../../src/imports/is-theirs.ts'
import { readCsv } from '../../src/imports/read-csv.ts'
import { templateOf } from '../../src/imports/template.ts'
import { readChoice, readMinutes, readTime, readYes } from '../../src/imports/values.ts'
import { fieldOf } from '../../src/imports/fields.ts'
import type { Cell } from '../../src/imports/cell.ts'
import { findNhsNumbers } from '../../src/privacy/nhs-number.ts'
import { csv } from '../../src/web/csv.ts'
import { xlsx } from '../../src/web/xlsx.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { workbook } from './files/workbooks.ts'
import { inParts, lookAt, partsType, upload } from './importing.ts'

const column = (...cells: Cell[]) => cells.map((cell, at) => ({ number: at + 2, cells: [cell] }))
const typed = (day: string): Cell => ({ day, time: '00:00' })

describe('dates', () => {
  it.each([
    ['day first, one sure', ['03/04/2026', '23/04/2026'], null],
    ['all open', ['03/04/2026', '05/06/2026'], null],
    ['ISO and words', ['2026-04-23', '4 May 2026'], null],
    ['month first', ['03/04/2026', '04/23/2026'], 'month_first'],
    ['both', ['23/04/2026', '04/23/2026'], 'mixed'],
    [
      'what a sheet took for dates and what it did not',
      [typed('2026-04-03'), '23/04/2026'],
      'swapped',
    ],
    ['real dates only', [typed('2026-04-03'), typed('2026-04-23')], null],
  ] as const)('%s', (_, cells, kind) => {
    expect(askAboutDates(column(...cells), 0)?.kind ?? null).toBe(kind)
  })

  it.each([
    ['03/04/2026', 'day_first', '2026-04-03'],
    ['03/04/2026', 'month_first', '2026-03-04'],
    ['3.4.26', 'day_first', '2026-04-03'],
    ['46115', 'day_first', '2026-04-03'],
    ['46115.604', 'day_first', '2026-04-03'],
    ['2026-04-03T23:30:00Z', 'month_first', '2026-04-03'],
    ['Friday 3rd April 2026', 'day_first', '2026-04-03'],
    [typed('2026-04-03'), 'swapped', '2026-03-04'],
    ['04/23/2026', 'day_first', null],
    ['23/04/2026', 'month_first', null],
    ['31/04/2026', 'day_first', null],
    ['29/02/2025', 'day_first', null],
    ['tomorrow', 'day_first', null],
  ] as const)('%s read %s is %s', (cell, order, day) => {
    const read = readDay(cell, order)
    expect(read && 'day' in read ? read.day : null).toBe(day)
  })
})

it('reads minutes, times, yes and no, and words of a list as people write them', () => {
  const value = (read: object | null) => (read && 'value' in read ? read.value : read && 'wrong')
  expect(
    ['45', '45 mins', '1 h 15', '1:15', '0.5 hours', '0.0208333333', '90.0', 'ages'].map((cell) =>
      value(readMinutes(cell)),
    ),
  ).toEqual(['45', '45', '75', '75', '30', '30', '90', 'wrong'])
  expect(
    ['14:30', '2.30pm', '2:30 PM', '0.604166667', '9am', '25:00', 'noonish'].map((cell) =>
      value(readTime(cell.replace('2.30', '2:30'))),
    ),
  ).toEqual(['14:30', '14:30', '14:30', '14:30', '09:00', 'wrong', 'wrong'])
  expect(['Y', 'true', '✓', 'No', 'n/a', 'perhaps'].map((cell) => value(readYes(cell)))).toEqual([
    'yes',
    'yes',
    'yes',
    null,
    null,
    'wrong',
  ])
  const medium = fieldOf('contacts', 'medium')!
  expect(
    ['F2F', 'Telephone', 'phone call', 'Zoom', 'SMS', 'Pigeon'].map((cell) =>
      value(readChoice(cell, medium)),
    ),
  ).toEqual(['face', 'phone', 'phone', 'video', 'message', 'wrong'])
})

it('takes ten times as long for ten times the letters, whatever they are', () => {
  const once = (letters: number) => {
    const began = performance.now()
    splitClock(`x${'T'.repeat(letters)}x`)
    labelFrom(`${'1'.repeat(letters / 2)}${'a'.repeat(letters / 2)}1x`, 0)
    isTheirs('('.repeat(letters), { name: 'Sam Okoro', email: null })
    findNhsNumbers('1 '.repeat(letters))
    return performance.now() - began
  }
  const least = (letters: number) => Math.min(...[1, 2, 3].map(() => once(letters)))
  // A way of reading that looks back over and over takes a hundred times as long.
  expect(least(20_000) / least(2_000)).toBeLessThan(50)
})

const list = 'Label,Held since,Notes\nBlå dör,3 April 2026,"two\nlines"\n'
const rows = [
  ['Label', 'Held since', 'Notes'],
  ['Blå dör', '3 April 2026', 'two\nlines'],
]
const wide = Buffer.from(list, 'utf16le')

it.each([
  ['UTF-8', Buffer.from(list)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${list}`)],
  ['UTF-16, little first', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
  ['UTF-16, big first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
  ['UTF-16 without a mark', wide],
  ['Windows-1252', Buffer.from(list, 'latin1')],
  ['semicolons', Buffer.from(list.replaceAll(',', ';'))],
  ['tabs', Buffer.from(list.replaceAll(',', '\t'))],
  ['its sign named', Buffer.from(`sep=;\r\n${list.replaceAll(',', ';')}`)],
])('reads a list in %s', (kind, bytes) => {
  const read = readCsv(bytes)
  expect('sheets' in read && read.sheets[0]!.rows).toEqual(rows)
  expect('said' in read && read.said.length).toBe(kind === 'Windows-1252' ? 1 : 0)
})

it.each([
  'Patient name',
  'Client',
  'Forename',
  'Surname',
  'DOB',
  'Date of Birth',
  'NHS No',
  'NHS Number',
  'Address',
  'Address line 1',
  'Postcode',
  'Name of client',
  'Service user full name',
  'Next of kin',
  'Mobile',
  'Email',
  'Name',
])('never keeps “%s” of people held', (header) =>
  expect([isIdentity(header, 'holdings'), isIdentity(header, 'contacts')]).toEqual([true, true]),
)
it.each([
  'Client ID',
  'Patient ref',
  'Link worker name',
  'GP practice name',
  'Label',
  'Referral date',
  'Notes',
])('“%s” says nothing of who somebody is', (header) =>
  expect(isIdentity(header, 'holdings')).toBe(false),
)

describe('a file', () => {
  let parts: TestParts
  let clients: Record<Viewer, Client>
  let raw: Raw
  beforeAll(async () => {
    parts = await freshParts('sqlite')
    clients = await signEveryoneIn(await makeWorld(parts), createApp(parts))
    raw = await readEverything(parts.store)
  })
  beforeEach(() => restore(parts.store, raw))
  afterAll(() => parts.close())
  const mine = { base: '/holdings/import', fields: { kind: 'holdings' } }

  it('of ours to fill in comes back with its hints left out', async () => {
    const template = templateOf('holdings')
    const filled = {
      ...template,
      rows: [
        ...template.rows,
        template.headings.map(
          (heading) =>
            ({
              Label: 'Tin roof',
              'Held since': '3 April 2026',
              'How you hold them': 'Waiting; Witness',
              'How much holding': 'Light',
            })[heading] ?? null,
        ),
      ],
    }
    for (const file of [csv(filled), new Uint8Array(await xlsx(filled))]) {
      const page = await lookAt(clients.sam, { ...mine, file })
      expect(page.words).toContain('Ready: 1 person you hold')
    }
    const kept = await clients.sam.get('/holdings/import/template?file=xlsx')
    expect([kept.status, kept.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('spreadsheetml'),
    ])
  })

  it('of Excel keeps its dates, and asks about those it may have swapped', async () => {
    const file = workbook([
      ['Cases of March'],
      ['Label', 'Held since', 'Client'],
      ['Tin roof', 46_115, 'A'],
      ['Red kite', '23/04/2026', 'B'],
    ])
    const asked = await lookAt(clients.sam, {
      ...mine,
      file,
      choices: { fill_functions: 'waiting', fill_intensity: 'light' },
    })
    expect(asked.words).toContain(
      'Is “2026-04-03” in row 3 Friday 3 April 2026, or Wednesday 4 March 2026?',
    )
    const seen = await lookAt(clients.sam, {
      ...mine,
      file,
      choices: { fill_functions: 'waiting', fill_intensity: 'light', order_1: 'swapped' },
    })
    expect(seen.words).toContain('4 Mar 2026')
    expect(seen.words).toContain('23 Apr 2026')
  })

  it('with a heading we do not know is asked for once more, and known from then on', async () => {
    const file = 'My word,Held since\nTin roof,3 April 2026\n'
    const taken = await upload(clients.sam, { ...mine, file })
    const columns = await clients.sam.follow(taken)
    expect(columns.text).not.toContain('Tin roof')
    const again = await clients.sam.submit(columns, 'form[action$="/columns"]', {
      other_0: 'label',
    })
    expect((await clients.sam.follow(again)).text).toContain('Choose the file once more')
    const known = await lookAt(clients.sam, {
      ...mine,
      file,
      choices: { fill_functions: 'waiting', fill_intensity: 'light' },
    })
    expect(known.words).toContain('Ready: 1 person you hold')
    const colleague = await clients.ola.follow(await upload(clients.ola, { ...mine, file }))
    expect(colleague.words).toContain('Tin roof')
  })

  it('is taken once, in its own field, up to 5 MB', async () => {
    const send = (body: Uint8Array<ArrayBuffer>) => clients.sam.send(mine.base, body, partsType)
    const one = Buffer.from(inParts(mine.fields, list)).toString('latin1')
    const part = one.slice(
      one.lastIndexOf('--holdfast-test-boundary\r\n'),
      one.lastIndexOf('--holdfast-test-boundary--'),
    )
    const twice = Buffer.from(one.replace(part, part + part), 'latin1')
    expect((await send(new Uint8Array(twice))).status).toBe(400)
    const elsewhere = Buffer.from(one.replace('name="file"', 'name="pasted"'), 'latin1')
    expect((await send(new Uint8Array(elsewhere))).status).toBe(400)
    expect((await send(inParts(mine.fields, Buffer.alloc(5 * 1024 * 1024 + 1, 'a')))).status).toBe(
      413,
    )
    const elsewhereAgain = await clients.sam.send(
      '/holdings',
      inParts({ label: 'x' }, list),
      partsType,
    )
    expect(elsewhereAgain.status).toBe(400)
  })
})
