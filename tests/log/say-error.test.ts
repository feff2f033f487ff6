import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { log, logTo } from '../../src/log/log.ts'
import { plainLine } from '../../src/log/plain-line.ts'
import { sayError } from '../../src/log/say-error.ts'
import { dialects, freshParts, type TestParts } from '../support/parts.ts'

const word = 'Whitethorn'

const thrown = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('what the log says of an error', () => {
  it.each([
    ['JSON', () => JSON.parse(`${word} is not JSON`)],
    ['a name that is a value', () => Object.assign(Object('x'), { [word]: 1 })[word][word]()],
    ['an address', () => new URL(`${word}`)],
    ['a cause', () => Promise.reject(new Error('Outside', { cause: new Error(`"${word}"`) }))],
    ['several lines', () => new Error(`First: ${word}\n    at ${word} (x.ts:1:1)`)],
    ['what is no error', () => word],
  ])('is never what was typed: %s', async (_, work) => {
    const error = await Promise.resolve(thrown(work)).catch((reason: unknown) => reason)
    expect(JSON.stringify(sayError(error))).not.toContain(word)
  })

  it('is what went wrong and where', () => {
    const said = sayError(thrown(() => (null as unknown as { x: () => void }).x()))
    expect([said.type, said.message]).toEqual(['TypeError', 'Cannot read properties of null'])
    expect(said.stack[0]).toMatch(/^ {4}at .*say-error\.test\.ts:\d+:\d+\)?$/)
  })
})

describe.each(dialects)('an error of %s', (dialect) => {
  let parts: TestParts
  beforeAll(async () => {
    parts = await freshParts(dialect)
  })
  afterAll(() => parts.close())

  it.each([
    ['a value twice', sql`insert into setting values (${word}, 'a'), (${word}, 'b')`],
    ['a value of the wrong kind', sql`insert into person (id, name) values (${word}, ${null})`],
    ['a value where none fits', sql`select * from audit where at = ${word}::timestamptz`],
  ])('is said without the value: %s', async (_, statement) => {
    const error: unknown = await statement.execute(parts.store.write).catch((each: unknown) => each)
    const said = sayError(error)
    expect(JSON.stringify(said)).not.toContain(word)
    expect(said.code).toMatch(dialect === 'sqlite' ? /^SQLITE_/ : /^\d{5}$/)
    expect(said.stack.length).toBeGreaterThan(0)
  })
})

describe('what nobody caught', () => {
  it('ends the process without its words', () => {
    const program = `import { endWithoutWords } from './src/log/log.ts'
      endWithoutWords()
      void Promise.reject(Object.assign(new Error('Key (email)=(${word})'), { detail: '${word}' }))`
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program],
      { encoding: 'utf8' },
    )
    expect([status, stderr.includes('Ended by a mistake of ours')]).toEqual([1, true])
    expect(stderr).not.toContain(word)
  })
})

describe('a line of the log', () => {
  it('is JSON with what is said of it and no more, or plain for people', () => {
    const lines: string[] = []
    const undo = logTo({ write: (line) => void lines.push(line) }, 'info')
    log.debug('Not this')
    log.info({ route: '/team', ms: 4 }, 'Answered')
    log.error({ err: new Error('Not today') }, 'It broke')
    undo()
    const [first, second] = lines
    expect(Object.keys(JSON.parse(first!) as object)).toEqual([
      'level',
      'time',
      'route',
      'ms',
      'msg',
    ])
    expect(plainLine(first!, true)).toMatch(/^\d\d:\d\d:\d\d Answered route=\/team ms=4$/)
    expect(plainLine(second!)).toMatch(/^It broke\n {2}Error: Not today\n {4}at /)
    expect(lines).toHaveLength(2)
  })
})
