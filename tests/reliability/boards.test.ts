import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { browserIsHere, openBrowser } from '../views/browser.ts'
import { sayTimed, timeBoards } from './board-timing.ts'
import { crowd, sayCrowd } from './crowding.ts'

describe('many people at many boards', () => {
  it('each hears of each change, and the server stops while they listen', async () => {
    const figures = await crowd({ tables: 4, size: 5, seconds: 5 })
    console.log(sayCrowd(figures))
    expect(figures).toMatchObject({ people: 20, changes: 20, expected: 100, missed: 0, failed: 0 })
    expect(figures.stoppedInMs).toBeLessThan(5_000)
  }, 60_000)

  it('would notice one who hears nothing', async () => {
    const figures = await crowd({ tables: 1, size: 2, seconds: 2, loseOne: true })
    expect(figures).toMatchObject({ changes: 2, expected: 4, missed: 2 })
  }, 60_000)
})

describe.runIf(browserIsHere)('two browsers at one board', () => {
  it.each(['one server on SQLite', 'two servers on one PostgreSQL'])(
    'show each change: %s',
    async (where) => {
      const browser = await openBrowser()
      const database = where.startsWith('two') ? { database: await freshDatabase() } : {}
      const timed = await timeBoards({ browser, changes: 20, ...database })
      await browser.close()
      console.log(sayTimed(where, timed))
      expect(timed).toMatchObject({ changes: 20, missed: 0 })
      expect(timed.medianMs).toBeLessThan(1_000)
    },
    90_000,
  )
})

async function freshDatabase() {
  const url = new URL(inject('postgresUrl'))
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  url.pathname = `/holdfast_boards_${process.pid}`
  await client.query(`create database ${url.pathname.slice(1)}`)
  await client.end()
  return url.href
}
