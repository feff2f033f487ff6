import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { signEveryoneIn, type Viewer } from '../access/matrix/viewers.ts'
import type { Answer, Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type Canary, type World } from '../support/world.ts'

/** What is said in a session, and brought to it. */
const content = [
  'preparation',
  'preparation_item',
  'session_record',
  'session_record_version',
  'session_comment',
]

/** Where supervision may be told of; the crawl of every page looks at all others. */
const near =
  /^\/($|supervis|contracts|calendar|people|teams|my-sessions|availability|session-s|not)/

const everyPage = [
  ...new Set(
    Object.entries(expectations)
      .filter(([name]) => name.startsWith('get'))
      .flatMap(([, cases]) => cases.map(({ path }) => path))
      .filter((path) => near.test(path)),
  ),
]

describe.each(dialects)('the wall around supervision outside, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  let clients: Record<Viewer, Client>

  beforeAll(async () => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries: true })
    await addSecondClient(world)
    clients = await signEveryoneIn(world, createApp(parts))
  })
  afterAll(() => parts.close())

  // What is open is said by the same rules on both; the slower one opens every third page.
  const some = everyPage.filter((_, place) => dialect === 'sqlite' || place % 3 === 0)
  const opened = new Map<Viewer, Promise<Answer[]>>()

  /** Nothing here is written: what somebody opened once is read for every kind of mark. */
  function open(viewer: Viewer): Promise<Answer[]> {
    const pages = opened.get(viewer) ?? openAll(clients[viewer])
    opened.set(viewer, pages)
    return pages
  }

  /** A few at a time: whoever asks for everything at once is told that it is too much. */
  async function openAll(client: Client) {
    const answers: Answer[] = []
    for (let first = 0; first < some.length; first += 8) {
      const next = some.slice(first, first + 8)
      answers.push(...(await Promise.all(next.map((path) => client.copy().get(path)))))
    }
    expect(answers.filter(({ status }) => status === 503)).toEqual([])
    return answers
  }

  /** Every page this viewer can open, and the marks among these that stand on any of them. */
  async function found(viewer: Viewer, marks: readonly string[]) {
    const answers = await open(viewer)
    const hits = answers.flatMap(({ text }, place) =>
      marks.filter((mark) => text.includes(mark)).map((mark) => `${some[place]} ${mark}`),
    )
    return { opened: answers.filter(({ status }) => status === 200).length, hits }
  }

  const textsOf = (canaries: readonly Canary[]) => canaries.map(({ text }) => text)
  const outside = (names: string[]) =>
    textsOf(
      world.canaries.filter(
        ({ table, row }) => content.includes(table) && names.some((name) => row.includes(name)),
      ),
    )

  it('lets no manager read what was said or brought there', async () => {
    const marks = outside(['samEve', 'samEd'])
    expect(marks.length).toBeGreaterThanOrEqual(8)
    let [pages, hits] = [0, 0]
    for (const viewer of ['meg', 'wren', 'priya', 'aled'] as const) {
      const seen = await found(viewer, marks)
      pages += seen.opened
      hits += seen.hits.length
      expect([viewer, seen.hits]).toEqual([viewer, []])
    }
    console.log(
      `proof: manager, lead and administrator x external session content on ${dialect}: ` +
        `${marks.length} marks on ${pages} pages, ${hits} seen`,
    )
    expect((await found('sam', marks)).hits.length).toBeGreaterThan(0)
  }, 300_000)

  it('lets no client of a supervisor learn of another', async () => {
    const marks = ['supervisor-far', 'contract-eveFar', 'sitting-eveFar', 'zzqq', 'Ferry']
    const here = ['sam', 'priya', 'meg', 'wren', 'aled'] as const
    for (const viewer of here) {
      expect([viewer, (await found(viewer, marks)).hits]).toEqual([viewer, []])
    }
    const far = [
      world.contracts.eve,
      world.sessions.samEve,
      world.sessions.samEveNext,
      world.supervisors.eve,
      ...textsOf(world.canaries.filter(({ row }) => row === world.supervisors.eve)),
    ].map((mark) => `${mark}`)
    // An address that was asked for stands on its page; a mark in it says nothing of anybody.
    const isAsked = (hit: string) => hit.split(' ')[0]!.includes(hit.split(' ').at(-1)!)
    for (const viewer of ['otis', 'olwen'] as const) {
      const { hits } = await found(viewer, far)
      expect([viewer, hits.filter((hit) => !isAsked(hit))]).toEqual([viewer, []])
    }
    console.log(
      `proof: supervisor x other client on ${dialect}: ${here.length + 2} people, ` +
        `${marks.length + far.length} marks, 0 seen`,
    )
    const eve = await clients.eve.copy().get('/my-sessions')
    expect(eve.text).toContain('sitting-eveFar')
    expect(eve.text).toContain('sitting-samEveNext')
  }, 300_000)

  it('names to a supervisor whoever pays them, and nobody of the one to the other', async () => {
    const { words } = await clients.eve.copy().get('/contracts')
    expect(words).toContain('Lantern Community Trust')
    expect(words).toContain('Farshore Wellbeing')
    for (const viewer of ['meg', 'wren', 'priya'] as const) {
      expect([viewer, (await found(viewer, ['Farshore'])).hits]).toEqual([viewer, []])
    }
    for (const viewer of ['otis', 'olwen'] as const) {
      expect([viewer, (await found(viewer, ['Lantern Community'])).hits]).toEqual([viewer, []])
    }
  }, 300_000)

  it('shows a supervisor their own supervisees, and nobody else of either client', async () => {
    const others = textsOf(
      world.canaries.filter(
        ({ table, row }) =>
          content.includes(table) && !row.includes('samEve') && !row.includes('otis'),
      ),
    )
    expect(others.length).toBeGreaterThan(5)
    expect((await found('eve', others)).hits).toEqual([])
    expect((await found('eve', outside(['samEve']))).hits.length).toBeGreaterThan(0)
  }, 300_000)
})

/** Eve supervises Otis too, for an organisation that has nothing to do with Sam's. */
async function addSecondClient({ parts, people, employments, organisations }: World) {
  const db = parts.store.write
  const now = parts.clock.now()
  const made = { made_by: people.olwen, made_at: now }
  const supervisor = 'supervisor-far'
  await db
    .insertInto('supervisor')
    .values({
      id: supervisor,
      organisation_id: organisations.farshore,
      person_id: people.eve,
      name: 'Eve zzqq',
      email: 'zzqq@example.org',
      ...made,
    })
    .execute()
  await db
    .insertInto('contract')
    .values({
      id: 'contract-eveFar',
      organisation_id: organisations.farshore,
      supervisor_id: supervisor,
      starts_on: '2026-10-01',
      confidentiality: Buffer.from('Nobody opens this page'),
      ...made,
    })
    .execute()
  await db
    .insertInto('contract_terms')
    .values({
      id: 'terms-eveFar',
      contract_id: 'contract-eveFar',
      from_on: '2026-10-01',
      ends_on: '2027-09-30',
      rate_pence: 7000,
      credit_rule: 'full',
      group_most: 4,
      notice_hours: 48,
      ...made,
    })
    .execute()
  await db
    .insertInto('bond')
    .values({
      id: 'bond-eveFar',
      employment_id: employments.otis,
      viewer_id: people.eve,
      kind: 'external',
      from_at: now,
    })
    .execute()
  await db
    .insertInto('supervision_session')
    .values({
      id: 'sitting-eveFar',
      organisation_id: organisations.farshore,
      type: 'external',
      supervisor_id: supervisor,
      starts_at: '2026-11-20T10:00:00.000Z',
      minutes: 60,
      place: 'room',
      restorative: 1,
      ...made,
      changed_at: now,
    })
    .execute()
  await db
    .insertInto('supervisee')
    .values({
      id: 'supervisee-eveFar',
      session_id: 'sitting-eveFar',
      employment_id: employments.otis,
      person_id: people.otis,
    })
    .execute()
}
