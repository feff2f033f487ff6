import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { dataMap, type Table } from '../../src/privacy/data-map.ts'
import { Client } from '../support/client.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type Canary, type PersonName, type World } from '../support/world.ts'
import { liveThreeYears } from './three-years.ts'

type Row = Record<string, unknown>
type ExportedFile = {
  tables: Record<string, { title: string; fields: string[]; rows: Row[] }>
  left_out: { table: string; why: string }[]
}

/** Parts of a lock are shown to nobody, not even to whoever it is for. */
const locks = ['second_factor.secret', 'sign_in_attempt.verifier', 'sign_in_attempt.nonce']

describe.each(dialects)('a copy of my information, on %s', (dialect) => {
  let parts: TestParts
  let world: World
  const as = (name: PersonName) => new Client(parts, createApp(parts)).signInAs(world.people[name])
  const take = async (name: PersonName, format: 'html' | 'json') => {
    const client = await as(name)
    const page = await client.get('/profile/export')
    return client.submit(page, 'form[action="/profile/export"]', { format })
  }
  const json = async (name: PersonName) =>
    JSON.parse((await take(name, 'json')).text) as ExportedFile

  const start = async (canaries: boolean) => {
    parts = await freshParts(dialect)
    world = await makeWorld(parts, { canaries, many: canaries })
  }
  afterEach(() => parts.close())

  describe('as a file', () => {
    beforeEach(() => start(false))

    it('is given to keep under a neutral name, never stored on the way, and noted without words', async () => {
      for (const [format, type] of [
        ['html', 'text/html'],
        ['json', 'application/json'],
      ] as const) {
        const { status, headers, text } = await take('sam', format)
        expect(status).toBe(200)
        expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`)
        expect(headers.get('content-disposition')).toBe(
          `attachment; filename="my-information.${format}"`,
        )
        expect(headers.get('cache-control')).toContain('no-store')
        expect(text).toContain('What I could do, and what I could not')
      }
      const noted = await parts.store.read
        .selectFrom('audit')
        .selectAll()
        .where('action', '=', 'export.make')
        .execute()
      expect(noted.map((row) => [row.actor_id, row.object_id, row.reason])).toEqual(
        Array.from({ length: 2 }, () => [world.people.sam, world.people.sam, null]),
      )
    })

    it('asks which kind of file, and makes none before it is said', async () => {
      const client = await as('sam')
      const answer = await client.post('/profile/export', {})
      expect(answer.status).toBe(422)
      expect(answer.words).toContain('Choose what kind of file you would like.')
      expect((await client.post('/profile/export', { format: 'html', person: 'ola' })).status).toBe(
        400,
      )
    })

    it('has names in place of ids where I may know them, and nobody else’s secrets', async () => {
      const { tables, left_out: leftOut } = await json('sam')
      expect(tables.bond!.rows.map((row) => row.viewer_id)).toContain('Priya Shah')
      expect(tables.person!.rows).toHaveLength(1)
      expect(tables.person!.fields).not.toContain('password')
      expect(leftOut.map(({ table }) => table)).toEqual(
        expect.arrayContaining(['vault_key', 'token', 'audit']),
      )
      const { text, page } = await take('sam', 'html')
      expect(page.querySelectorAll('h1')).toHaveLength(1)
      expect(page.querySelectorAll('table').every((table) => table.querySelector('caption'))).toBe(
        true,
      )
      expect(text).not.toMatch(/<script|<style|<link|src=/)
    })
  })

  describe('with a mark in every field of everybody', () => {
    beforeEach(() => start(true))

    it.each(['sam', 'priya', 'otis', 'ada', 'anna'] as const)(
      'has all that is about %s, and nothing about anybody else',
      async (name) => {
        const mine = await canariesOf(world.people[name])
        const others = world.canaries.filter((canary) => !mine.includes(canary))
        const { tables } = await json(name)
        const asJson = JSON.stringify(Object.values(tables).map(({ rows }) => rows))
        const asPage = (await take(name, 'html')).text
        for (const text of [asJson, asPage]) {
          expect(mine.filter((canary) => !text.includes(canary.text))).toEqual([])
          expect(others.filter((canary) => text.includes(canary.text) && !isName(canary))).toEqual(
            [],
          )
        }
        expect(mine.length).toBeGreaterThan(1)
      },
      120_000,
    )

    it('would be told of a text that is left out, and of one that is somebody else’s', async () => {
      const mine = await canariesOf(world.people.sam)
      const theirs = world.canaries.filter((canary) => !mine.includes(canary) && !isName(canary))
      const { text } = await take('sam', 'json')
      const missing = (from: string) => mine.filter((canary) => !from.includes(canary.text))
      const foreign = (from: string) => theirs.filter((canary) => from.includes(canary.text))
      const [lost, added] = [mine[0]!, theirs[0]!]
      expect(missing(text.replaceAll(lost.text, ''))).toEqual([lost])
      expect(foreign(`${text} ${added.text}`)).toEqual([added])
    })

    it('has three years within seconds, every field of the map, and 0 of anybody else’s', async () => {
      await liveThreeYears(parts, world, { mine: 'sam', theirs: 'ola' })
      const others = monitorEventLoopDelay({ resolution: 5 })
      others.enable()
      const began = performance.now()
      const answer = await take('sam', 'json')
      const seconds = (performance.now() - began) / 1000
      others.disable()
      const { tables } = JSON.parse(answer.text) as ExportedFile
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows.length, 0)
      const given = Object.entries(tables).flatMap(([table, { rows: all }]) =>
        Object.keys(all[0] ?? {}).map((field) => `${table}.${field}`),
      )
      const due = dueFields()
      const foreign = answer.text.split('zq-theirs').length - 1
      const own = answer.text.split('zq-mine').length - 1
      console.log(
        `proof: export on ${dialect}: three years, ${rows} rows, ${given.length} fields of ` +
          `${due.length} in the map, ${seconds.toFixed(1)} s, ${own} of one's own texts of 4750, ` +
          `${foreign} of anybody else's; others waited ${Math.round(others.max / 1e6)} ms at most`,
      )
      expect(given.toSorted()).toEqual(due.toSorted())
      expect([own, foreign]).toEqual([4750, 0])
      expect(rows).toBeGreaterThan(5000)
      expect(seconds).toBeLessThan(15)
    }, 180_000)
  })

  /** The name of a colleague, a team or an employer stands in the place of an id. */
  const isName = ({ table, column }: Canary) =>
    column === 'name' && ['person', 'team', 'organisation'].includes(table)

  /** Found without the map: the row, or the row above it, names its person. */
  async function canariesOf(person: string): Promise<Canary[]> {
    const { read } = parts.store
    const parents = { agreement_element: 'agreement', agreement_review: 'agreement' } as const
    const under = { conversation: 'alert', alert_snooze: 'alert', ...parents } as const
    const ids = new Map<string, Set<unknown>>()
    for (const table of new Set(world.canaries.map((canary) => canary.table))) {
      const rows = (await read.selectFrom(table).selectAll().execute()) as Row[]
      const above = table in under ? under[table as keyof typeof under] : null
      const key = above === 'agreement' ? 'agreement_id' : 'alert_id'
      const theirs = above
        ? await read.selectFrom(above).select('id').where('person_id', '=', person).execute()
        : []
      const mine = rows.filter((row) =>
        above
          ? theirs.some(({ id }) => id === row[key])
          : (row.person_id ?? row.owner_id) === person,
      )
      const rowId = (row: Row) =>
        table === 'agreement_element'
          ? `${String(row.agreement_id)} ${String(row.element)}`
          : (row.id ?? row.alert_id)
      ids.set(table, new Set(table === 'person' ? [person] : mine.map(rowId)))
    }
    return world.canaries
      .filter(({ table, column }) => !locks.includes(`${table}.${column}`))
      .filter(({ table, row }) => ids.get(table)?.has(row))
  }
})

/** Everything of a person that is not secret, in tables that are given. */
const dueFields = () =>
  (Object.keys(dataMap) as Table[])
    .filter((table) => typeof dataMap[table].of === 'object' && !dataMap[table].notGiven)
    .flatMap((table) =>
      Object.entries(dataMap[table].columns)
        .filter(([, column]) => column.class !== 'secret')
        .map(([field]) => `${table}.${field}`),
    )
