import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingNames } from '../../src/config.ts'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const readme = read('README.md')

/** What a Dockerfile copies from here: not from another stage, and without where it goes. */
const copied = (dockerfile: string) =>
  [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, all]) =>
    all!.split(' ').slice(0, -1),
  )

const missing = (dockerfile: string) =>
  copied(dockerfile).filter((name) => !existsSync(join(root, name)))

const others = ['DATABASE_URL_FILE', 'SMTP_URL_FILE', 'NODE_ENV']
const known = new Set([...settingNames, ...others])

/** Settings that a text gives and that Holdfast does not have. */
const unknown = (given: string[]) => given.filter((name) => !known.has(name))

const env = (dockerfile: string) =>
  [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, all]) =>
    all!.split(' ').map((each) => each.split('=')[0]!),
  )

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile')

  it('copies what is there, and what the server needs', () => {
    expect(missing(dockerfile)).toEqual([])
    expect(missing('COPY src source ./')).toEqual(['source'])
    const ignored = read('.dockerignore')
    for (const name of copied(dockerfile)) expect(ignored).toContain(`!${name}\n`)
    const needed = ['package.json', 'tsconfig.json', 'static', 'migrations', 'views', 'src']
    expect(copied(dockerfile)).toEqual(expect.arrayContaining(needed))
  })

  it('sets what Holdfast knows, and runs as nobody in particular', () => {
    expect(unknown(env(dockerfile))).toEqual([])
    expect(unknown(['DATA_DIR', 'DATADIR'])).toEqual(['DATADIR'])
    expect(dockerfile).toMatch(/^USER \d{4,}:\d{4,}$/m)
    expect(dockerfile).toMatch(/mkdir -m 700 \/empty\/data \/empty\/key$[^]*\/empty\/ \/$/m)
    expect(dockerfile).toMatch(/^STOPSIGNAL SIGTERM$/m)
    const [, file] = /^CMD \["(\S+)"\]$/m.exec(dockerfile)!
    expect(existsSync(join(root, file!))).toBe(true)
    expect(readme).toContain(`ExecStart=/usr/bin/node ${file}\n`)
    expect(dockerfile).toContain('"ask-ready.mjs"')
    expect(existsSync(join(root, 'src/status/ask-ready.mjs'))).toBe(true)
  })

  it('builds on a Node.js that is new enough', () => {
    const [floor] = /const floor = \[(\d+)/.exec(read('src/launch.mjs'))!.slice(1)
    const bases = [...dockerfile.matchAll(/^FROM \S*node(?:js|:)?(\d+)/gm)].map(
      ([, version]) => version,
    )
    expect(bases).toEqual([floor, floor])
  })
})

describe('the compose file', () => {
  const compose = read('compose.yaml')

  it('sets what Holdfast knows, and gives no password by the environment', () => {
    const own = compose.slice(compose.indexOf('\n  holdfast:'), compose.indexOf('\n  database:'))
    const given = [...own.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name!)
    expect(given).toContain('BASE_URL')
    expect(unknown(given)).toEqual([])
    expect(given).not.toContain('DATABASE_URL')
  })

  it('bounds each of its three parts', () => {
    for (const line of ['read_only: true', 'cap_drop: [ALL]', "['no-new-privileges:true']"]) {
      expect(compose.split(line)).toHaveLength(4)
    }
  })
})

describe('the README', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

  it('names every setting', () => {
    expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('names commands that there are, and every long proof', () => {
    const named = [...readme.matchAll(/npm run ([a-z-]+)(?=[ `\n])/g)].map(([, name]) => name!)
    expect(named.filter((name) => !(name in scripts) && name !== 'check')).toEqual([])
    const proofs = Object.keys(scripts).flatMap((name) => name.split('check:')[1] ?? [])
    const parts = ['types', 'lint', 'tests']
    expect(
      proofs.filter((name) => !parts.includes(name) && !readme.includes(`\`${name}\``)),
    ).toEqual([])
  })
})
