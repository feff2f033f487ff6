import type { TestProject } from 'vitest/node'
import startPostgres from '../support/postgres.ts'
import { openBrowser } from '../views/browser.ts'
import { sayTimed, timeBoards } from './board-timing.ts'
import { crowd, sayCrowd } from './crowding.ts'

/** 200 people on 25 boards for two minutes. */
async function crowdBoards() {
  const figures = await crowd({ tables: 25, size: 8, seconds: 120 })
  console.log(sayCrowd(figures))
  return figures.missed + figures.failed
}

/** 200 changes between two browsers, on one server and on two. */
async function timeAll() {
  const browser = await openBrowser()
  let url = ''
  const project = { provide: (_: string, given: string) => (url = given) }
  const stop = await startPostgres(project as unknown as TestProject)
  try {
    const one = await timeBoards({ browser, changes: 200 })
    console.log(sayTimed('one server on SQLite', one))
    const two = await timeBoards({ browser, changes: 200, database: url })
    console.log(sayTimed('two servers on one PostgreSQL', two))
    return one.missed + two.missed
  } finally {
    await browser.close()
    await stop?.()
  }
}

const missed = await (process.argv.includes('--crowd') ? crowdBoards() : timeAll())
process.exit(missed > 0 ? 1 : 0)
