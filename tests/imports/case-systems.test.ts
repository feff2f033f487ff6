import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { readEverything, restore, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { charitylogLike, elementalLike, joyLike, staffLike } from './files/case-systems.ts'
import { bringAll, lookAt } from './importing.ts'

const holdings = { base: '/holdings/import', fields: { kind: 'holdings' } }
const contacts = { base: '/holdings/import', fields: { kind: 'contacts' } }
const people = { base: '/setup/import' }
const light = { fill_functions: 'waiting', fill_intensity: 'light' }

describe.each(dialects)('lists as case systems export them, on %s', (dialect) => {
  let parts: TestParts
  let clients: Record<Viewer, Client>
  let raw: Raw
  beforeAll(async () => {
    parts = await freshParts(dialect)
    clients = await signEveryoneIn(await makeWorld(parts), createApp(parts))
    raw = await readEverything(parts.store)
  })
  beforeEach(() => restore(parts.store, raw))
  afterAll(() => parts.close())

  const labels = async () => {
    const rows = await parts.store.read
      .selectFrom('holding')
      .select(['id', 'label', 'held_since', 'intensity', 'risk', 'referrer_role'])
      .where('person_id', '=', 'person-sam')
      .where('created_at', '=', parts.clock.now())
      .orderBy('id')
      .execute()
    const words = await parts.vault.opener(parts.store.read, 'person-sam')
    return rows.map((row) => ({
      ...row,
      id: undefined,
      label: words.open('holding', 'label', row.id, row.label),
    }))
  }

  it('brings in those of a list like Joy’s that are mine and open, without any name', async () => {
    const preview = await lookAt(clients.sam, { ...holdings, file: joyLike, choices: light })
    expect(preview.words).toContain('Thrown away: “Client Name”, “Date of Birth”, “NHS Number”')
    expect(preview.words).toContain('1 row of somebody else')
    expect(preview.words).toContain('1 row of people whose case has ended')
    expect(preview.text).not.toMatch(/Avery|Example|943 476|1950/)
    const brought = await clients.sam.submit(preview, 'form[action$="/rows"]')
    expect((await clients.sam.follow(brought)).words).toContain('2 people you hold came in')
    expect(await labels()).toEqual([
      {
        label: 'Person 10012',
        held_since: '2026-09-14',
        intensity: 'light',
        risk: 'none_known',
        referrer_role: 'gp',
      },
      {
        label: 'Person 10013',
        held_since: '2026-10-01',
        intensity: 'light',
        risk: 'some',
        referrer_role: 'themselves',
      },
    ])
  })

  it('reads a list like Elemental’s: a title above, day first, sums and blank rows', async () => {
    const page = await bringAll(clients.sam, { ...holdings, file: elementalLike, choices: light })
    expect(page.words).toContain('2 people you hold came in')
    expect((await labels()).map((row) => [row.label, row.held_since, row.intensity])).toEqual([
      ['Person 231', '2026-04-03', 'light'],
      ['Person 232', '2026-04-23', 'intensive'],
    ])
  })

  it('brings in contacts like Charitylog’s, by number, in any words for how long', async () => {
    const file = 'Client ref,Start date\nP-12,1/2/2026\nP-13,2/2/2026\n'
    await bringAll(clients.sam, { ...holdings, file, choices: light })
    const page = await bringAll(clients.sam, { ...contacts, file: charitylogLike })
    expect(page.words).toContain('3 contacts came in')
    const rows = await parts.store.read
      .selectFrom('contact')
      .select(['at', 'minutes', 'medium'])
      .where('made_at', '=', parts.clock.now())
      .where('person_id', '=', 'person-sam')
      .orderBy('at')
      .execute()
    expect(rows).toEqual([
      { at: '2026-04-03T09:30:00.000Z', minutes: 30, medium: 'phone' },
      { at: '2026-04-23T13:15:00.000Z', minutes: 75, medium: 'home' },
      { at: '2026-04-24T11:00:00.000Z', minutes: 20, medium: 'message' },
    ])
  })

  it('makes nobody twice who has no e-mail, and says why it stopped', async () => {
    const file = 'Name,Job title\nRobin Vale,Link worker\nAsh Quill,Link worker\n'
    const doubled = await lookAt(clients.ada, { ...people, file: `${file}robin vale,Lead\n` })
    expect(doubled.words).toContain('Row 2 has this name too')
    const [first, second] = [
      await lookAt(clients.ada, { ...people, file }),
      await lookAt(clients.ada, { ...people, file }),
    ]
    expect((await clients.ada.submit(first, 'form[action$="/rows"]')).status).toBe(303)
    const again = await clients.ada.submit(second, 'form[action$="/rows"]')
    expect(again.status).toBe(409)
    expect(again.words).toContain('Something changed here since you looked')
    expect(again.words).toContain('2 rows need something put right')
    expect(again.words).toContain('Someone here has this name already')
    const holdings = { base: '/holdings/import', fields: { kind: 'holdings' } }
    const twice = await lookAt(clients.sam, {
      ...holdings,
      file: 'Label,Held since\nTin roof,1 May 2026\ntin roof,1 May 2026\n',
      choices: { fill_functions: 'waiting', fill_intensity: 'light' },
    })
    expect(twice.words).toContain(
      'Row 2 has this label and day too. Give one of them another label',
    )
  })

  it('takes nobody for another whose number only ends alike', async () => {
    const file = 'Client ref,Start date\n12/1,1 May 2026\n13/1,1 May 2026\n'
    const preview = await lookAt(clients.sam, { ...holdings, file, choices: light })
    expect(preview.words).toContain('Person 1 (row 3)')
    const page = await clients.sam.submit(preview, 'form[action$="/rows"]')
    expect((await clients.sam.follow(page)).words).toContain('2 people you hold came in')
    expect((await labels()).map(({ label }) => label)).toEqual(['Person 1', 'Person 1 (row 3)'])
    const calls = 'Client ref,Date,Minutes,Medium\n13/1,3 May 2026,20,phone\n'
    const unsure = await lookAt(clients.sam, { ...contacts, file: calls })
    expect(unsure.words).toContain('Two people you hold have this label')
    const again = await lookAt(clients.sam, { ...holdings, file, choices: light })
    expect(again.words).toContain('2 rows need something put right')
    const twice = `${file.replaceAll('May', 'June')}13/1,1 June 2026\n`
    const same = await lookAt(clients.sam, { ...holdings, file: twice, choices: light })
    expect(same.words).toContain('Row 3 has this number and day too. Take one of them out.')
  })

  it('brings in a personnel list with who leads whom', async () => {
    const preview = await lookAt(clients.ada, { ...people, file: staffLike })
    expect(preview.words).toContain('Thrown away: “Date of Birth”')
    const page = await clients.ada.submit(preview, 'form[action$="/rows"]')
    expect((await clients.ada.follow(page)).words).toContain('3 people came in')
    const rows = await parts.store.read
      .selectFrom('employment as e')
      .innerJoin('person as p', 'p.id', 'e.person_id')
      .leftJoin('bond as b', 'b.employment_id', 'e.id')
      .leftJoin('person as v', 'v.id', 'b.viewer_id')
      .select(['p.name', 'e.job', 'e.weekly_hours', 'e.from_on', 'v.name as lead'])
      .where('p.created_at', '=', parts.clock.now())
      .orderBy('e.id')
      .execute()
    expect(rows).toEqual([
      { name: 'Robin Vale', job: 'lead', weekly_hours: 37.5, from_on: '2024-09-01', lead: null },
      {
        name: 'Jo Hart',
        job: 'link_worker',
        weekly_hours: 22.5,
        from_on: '2025-01-15',
        lead: 'Robin Vale',
      },
      {
        name: 'Ash Quill',
        job: 'link_worker',
        weekly_hours: 30,
        from_on: '2025-03-03',
        lead: 'Robin Vale',
      },
    ])
  })
})
