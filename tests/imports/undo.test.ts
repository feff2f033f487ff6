import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Act, notFound } from '../../src/access/change.ts'
import { createApp } from '../../src/app.ts'
import { newId } from '../../src/database/ids.ts'
import { inFirstMoments } from '../../src/imports/first-moments.ts'
import { letGoImports } from '../../src/imports/let-go-imports.ts'
import { undoImport } from '../../src/imports/undo-import.ts'
import { minutesAfter } from '../../src/time/instants.ts'
import { londonDay } from '../../src/time/london.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { everyTable, readEverything, restore, rowsOf, type Raw } from '../support/snapshot.ts'
import { makeWorld } from '../support/world.ts'
import { manyContacts, manyPeople } from './files/many.ts'
import { bringAll, lookAt } from './importing.ts'

const people = { base: '/setup/import', file: manyPeople(40) }
const holdings = {
  base: '/holdings/import',
  fields: { kind: 'holdings' },
  file: 'Label,Held since,Risk,Waiting for,Offloaded\nTin roof,1 May 2026,High,Benefits,yes\nRed kite,2 May 2026,Some,Other,no\n',
  choices: { fill_functions: 'waiting', fill_intensity: 'intensive' },
}
const contacts = {
  base: '/holdings/import',
  fields: { kind: 'contacts' },
  file: manyContacts(['Lighthouse'], 12),
}

/** What is written down about what was done, and since when a figure is so. */
const records = ['audit', 'form_receipt', 'import_file', 'import_match', 'access_log', 'session']

type Everything = Record<string, string[]>

/** Tables that are not alike, with what only one of them has. */
const differing = (before: Everything, after: Everything) =>
  Object.keys(before).flatMap((table) => {
    const [was, is] = [new Set(before[table]), new Set(after[table])]
    const only = [
      ...before[table]!.filter((row) => !is.has(row)),
      ...after[table]!.filter((row) => !was.has(row)),
    ]
    return only.length > 0 ? [{ table, only: only.slice(0, 3) }] : []
  })

it('answers within seconds, however long a list takes', async () => {
  vi.useFakeTimers()
  try {
    const answer = inFirstMoments(new Promise<'done'>(() => {}))
    await vi.advanceTimersByTimeAsync(5000)
    expect(await answer).toBe('begun')
  } finally {
    vi.useRealTimers()
  }
})

describe.each(dialects)('taking a list back, on %s', (dialect) => {
  let parts: TestParts
  let clients: Record<Viewer, Client>
  let raw: Raw
  beforeAll(async () => {
    parts = await freshParts(dialect)
    clients = await signEveryoneIn(await makeWorld(parts), createApp(parts))
    raw = await readEverything(parts.store)
  })
  beforeEach(async () => {
    await restore(parts.store, raw)
    parts.clock.set('2026-11-10T10:00:00.000Z')
  })
  afterAll(() => parts.close())

  const everything = async () => {
    const all: Everything = {}
    for (const table of everyTable.filter((name) => !records.includes(name))) {
      const rows = await rowsOf(parts.store, table)
      all[table] = rows.map((row) => JSON.stringify({ ...row, judged_at: null })).toSorted()
    }
    return all
  }

  /** The page of a list that is in, asked for anew. */
  const again = (client: Client, done: Answer) =>
    client.get(/\/holdings\/import\/[^/"]+(?=\/undoing)/.exec(done.text)![0])

  const formIn = ({ page }: Answer, end: string) =>
    page.querySelector(`form[action$="/${end}"]`)!.getAttribute('action')!

  const actOf = (person: string) => {
    const now = parts.clock.now()
    return new Act({ person, now, today: londonDay(now) }, newId(), parts)
  }

  const lease = ({ minutes }: { minutes: number }) =>
    parts.store.write
      .updateTable('import_file')
      .set({ leased_until: minutesAfter(parts.clock.now(), minutes) })
      .where('state', '=', 'done')
      .where('done_at', '=', parts.clock.now())
      .execute()

  const undo = (client: Client, done: Answer) => client.submit(done, 'form[action$="/undoing"]')

  it.each([
    ['people', 'ada', people, '40 people came in'],
    ['holdings', 'otis', holdings, '2 people you hold came in'],
  ] as const)('leaves everything as it was before: %s', async (_, who, list, says) => {
    // Whatever else was due in the cast is raised first.
    const settled = await undo(clients[who], await bringAll(clients[who], list))
    expect([settled.status, settled.words]).toEqual([303, ''])
    parts.clock.forward({ minutes: 1 })
    const before = await everything()
    const done = await bringAll(clients[who], list)
    expect(done.words).toContain(says)
    expect(differing(before, await everything())).not.toEqual([])
    const undone = await undo(clients[who], done)
    expect((await clients[who].follow(undone)).words).toContain('Everything is as it was before')
    expect(differing(before, await everything())).toEqual([])
  })

  it('leaves contacts as they were before', async () => {
    const held = await bringAll(clients.sam, {
      ...holdings,
      file: 'Label,Held since\nLighthouse,2 May 2025\n',
    })
    expect(held.words).toContain('1 person you hold came in')
    await undo(clients.sam, await bringAll(clients.sam, contacts))
    parts.clock.forward({ minutes: 1 })
    const before = await everything()
    const done = await bringAll(clients.sam, contacts)
    expect(done.words).toContain('contacts came in')
    expect((await undo(clients.sam, done)).status).toBe(303)
    expect(differing(before, await everything())).toEqual([])
  })

  it('is refused as a whole once one of them was changed', async () => {
    const done = await bringAll(clients.sam, holdings)
    const { id } = await parts.store.read
      .selectFrom('holding')
      .select('id')
      .where('created_at', '=', parts.clock.now())
      .where('person_id', '=', 'person-sam')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    const contact = { minutes: '20', medium: 'phone' }
    await clients.sam.post(`/holdings/${id}/contacts`, contact)
    const before = await everything()
    // A fault ended it before, which is not what is said now.
    await lease({ minutes: -1 })
    const refused = await undo(clients.sam, done)
    expect([refused.status, refused.words]).toEqual([409, expect.stringContaining('So it stays')])
    expect(refused.words).not.toContain('You can try again')
    expect(differing(before, await everything())).toEqual([])
    expect((await again(clients.sam, done)).words).toContain('So it stays')
  })

  it('goes on by itself, and may be pressed again once it was stopped', async () => {
    const done = await bringAll(clients.sam, holdings)
    const isIn = await everything()
    await lease({ minutes: 5 })
    expect((await again(clients.sam, done)).words).toContain('Being taken back')
    const twice = await undo(clients.sam, done)
    expect([twice.status, differing(isIn, await everything())]).toEqual([303, []])
    parts.clock.forward({ minutes: 6 })
    expect((await again(clients.sam, done)).words).toContain('nothing was taken back')
    const undone = await clients.sam.follow(await undo(clients.sam, done))
    expect(undone.words).toContain('Everything is as it was before')
    const gone = await everything()
    expect((await undo(clients.sam, done)).status).toBe(303)
    expect(differing(gone, await everything())).toEqual([])
  })

  const leave = (organisation: string) =>
    parts.store.write
      .updateTable('administrator')
      .set({ until_at: parts.clock.now() })
      .where('person_id', '=', 'person-ada')
      .where('organisation_id', '=', organisation)
      .execute()

  const alsoLantern = () =>
    parts.store.write
      .insertInto('administrator')
      .values({
        person_id: 'person-ada',
        organisation_id: 'organisation-lantern',
        from_at: minutesAfter(parts.clock.now(), -60),
        until_at: null,
      })
      .execute()

  it('is for nobody who runs that organisation no more, though they run another', async () => {
    await alsoLantern()
    const list = {
      ...people,
      file: manyPeople(2),
      fields: { organisation: 'organisation-tidewell' },
    }
    const done = await bringAll(clients.ada, list)
    expect(done.words).toContain('2 people came in')
    const path = formIn(done, 'undoing').replace('/undoing', '')
    const waiting = formIn(await lookAt(clients.ada, { ...list, file: manyPeople(3) }), 'removal')
    await leave('organisation-tidewell')
    parts.clock.forward({ minutes: 1 })
    const before = await everything()
    const act = actOf('person-ada')
    expect(await undoImport(act, path.split('/').at(-1)!, 'people')).toEqual(notFound)
    const asked = [
      await undo(clients.ada, done),
      await clients.ada.get(path),
      await clients.ada.get(waiting.replace('/removal', '/columns')),
    ]
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(differing(before, await everything())).toEqual([])
    const start = await clients.ada.get('/setup/import')
    expect([start.status, start.text.includes(path)]).toEqual([200, false])
  })

  it('of two tabs that bring the same list in, one does', async () => {
    const preview = await lookAt(clients.sam, holdings)
    const tabs = await Promise.all(
      [1, 2, 3].map((tab) =>
        clients.sam
          .copy()
          .submit(preview, 'form[action$="/rows"]', { form_id: `tab-number-${tab}` }),
      ),
    )
    expect(tabs.map(({ status }) => status)).toEqual([303, 303, 303])
    const rows = await parts.store.read
      .selectFrom('holding')
      .select('id')
      .where('created_at', '=', parts.clock.now())
      .where('person_id', '=', 'person-sam')
      .execute()
    expect(rows).toHaveLength(2)
  })

  it('keeps nothing of a list once it came in, and nothing of it in clear before', async () => {
    const preview = await lookAt(clients.sam, {
      ...holdings,
      file: holdings.file.replace('Tin roof', 'Zqzq roof'),
    })
    const kept = await rowsOf(parts.store, 'import_rows')
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(await readEverything(parts.store))).not.toContain('Zqzq roof')
    await clients.sam.submit(preview, 'form[action$="/rows"]')
    const id = /import\/([^/]+)\//.exec(
      preview.text.match(/\/holdings\/import\/[^/]+\/rows/)![0],
    )![1]
    expect((await rowsOf(parts.store, 'import_rows')).filter((row) => row.file_id === id)).toEqual(
      [],
    )
  })

  it('is over after a week, and unfinished lists are gone after a day', async () => {
    const done = await bringAll(clients.sam, holdings)
    await lookAt(clients.sam, holdings)
    await lease({ minutes: -1 })
    const start = parts.clock.now()
    parts.clock.forward({ days: 1, minutes: 1 })
    await letGoImports(parts)
    expect(await rowsOf(parts.store, 'import_rows')).toEqual([])
    parts.clock.forward({ days: 6 })
    await letGoImports(parts)
    expect(await rowsOf(parts.store, 'import_made')).toEqual([])
    await clients.sam.signInAs('person-sam')
    const refused = await undo(clients.sam, done)
    const page = refused.location ? await clients.sam.follow(refused) : refused
    parts.clock.set(start)
    await clients.sam.signInAs('person-sam')
    expect([refused.status, page.words]).toEqual([303, expect.stringContaining('week is over')])
    expect(page.words).not.toMatch('You can try again|So it stays')
  })
})
