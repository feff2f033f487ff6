import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { Client } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type World } from '../support/world.ts'

describe('when PostgreSQL restarts', () => {
  let parts: TestParts
  let world: World
  beforeAll(async () => {
    parts = await freshParts('postgres')
    world = await makeWorld(parts)
  })
  afterAll(() => parts.close())

  it('the idle connections are made again, for reading and for writing', async () => {
    const sam = await new Client(parts, createApp(parts)).signInAs(world.people.sam)
    expect((await sam.get('/holdings')).status).toBe(200)
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const dropped = await dropConnections(parts)
    expect(dropped).toBeGreaterThanOrEqual(2)
    await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(dropped), 10_000)
    said.mockRestore()
    parts.clock.forward({ minutes: 2 })
    expect((await sam.get('/holdings')).status).toBe(200)
  })
})

async function dropConnections({ config }: TestParts): Promise<number> {
  const name = new URL(config.databaseUrl!).pathname.slice(1)
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  const { rowCount } = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
    [name],
  )
  await client.end()
  return rowCount ?? 0
}
