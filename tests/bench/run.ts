import { writeFileSync, rmSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { get } from 'node:http'
import { benchEvaluation } from './evaluate.ts'
import type { Job, Load } from './load.ts'
import { startAsker, startServer, type Server } from './processes.ts'
import { sayHead, sayTarget, type Measured } from './say.ts'
import { contractOf, debriefOf, sessionOf } from './rows.ts'
import { buildWorld, type BenchWorld } from './world.ts'

/**
 * Holdfast beside two floors, measured in turns in one run (README, Speed). Ratios travel from
 * machine to machine; the numbers a second do not.
 */
const quick = process.argv.includes('--quick')
const rounds = quick ? 3 : 7
const ms = quick ? 700 : 2500

const sizes = [
  { name: 'one team', teams: 1, workers: 8, weeks: 52 },
  { name: '300 teams', teams: quick ? 30 : 300, workers: 8, weeks: 52 },
]

const browser = {
  accept: 'text/html',
  'accept-encoding': 'gzip, deflate, br',
  'sec-fetch-site': 'same-origin',
}

/** `beside` is what else serves it: there is a plain twin only of the busiest pages. */
type Target = {
  name: string
  job: Omit<Job, 'port' | 'ms' | 'connections'>
  beside: readonly Kind[]
}

function targetsOf({ lead, manager, workers }: BenchWorld): Target[] {
  const as = (cookie: string) => ({ ...browser, cookie })
  const page = (path: string, cookie: string): Target['job'] => ({
    method: 'GET',
    sent: [{ path, headers: as(cookie) }],
    expect: 200,
  })
  const checkIns = workers.map(({ cookie, checkIn }) => ({
    path: `/check-ins/${checkIn}`,
    headers: as(cookie),
    version: 1,
  }))
  const contacts = workers.map(({ cookie, holding }) => ({
    path: `/holdings/${holding}/contacts`,
    headers: as(cookie),
  }))
  const twice = ['ours', 'fixed'] as const
  const worker = workers[0]!.cookie
  const next = `/supervision/sessions/${sessionOf(0, 0, -1)}`
  const statement = `/contracts/${contractOf(0)}/statement`
  return [
    { name: 'GET /team', job: page('/team', lead.cookie), beside: kinds },
    { name: 'GET /holdings', job: page('/holdings', worker), beside: kinds },
    { name: 'GET /contacts', job: page('/contacts', worker), beside: twice },
    { name: 'GET /team/patterns', job: page('/team/patterns', lead.cookie), beside: twice },
    { name: 'GET /alerts', job: page('/alerts', lead.cookie), beside: twice },
    { name: 'GET /actions', job: page('/actions', lead.cookie), beside: twice },
    {
      name: 'GET a debrief, eight things brought',
      job: page(`/debriefs/${debriefOf(0, 0)}/carrying`, worker),
      beside: twice,
    },
    { name: 'GET the support map', job: page('/supervision/teams', manager.cookie), beside: twice },
    { name: 'GET a session', job: page(next, worker), beside: twice },
    { name: 'GET a statement', job: page(statement, manager.cookie), beside: twice },
    { name: 'GET /calendar', job: page('/calendar', worker), beside: twice },
    {
      name: 'POST /check-ins',
      job: { method: 'POST', sent: checkIns, expect: 303 },
      beside: kinds,
    },
    {
      name: 'POST a contact, everyone judged again',
      job: {
        method: 'POST',
        sent: contacts,
        expect: 303,
        fields: { minutes: '20', medium: 'phone' },
      },
      beside: twice,
    },
  ]
}

const kinds = ['ours', 'fixed', 'plain'] as const
type Kind = (typeof kinds)[number]

async function measureSize(size: (typeof sizes)[number]) {
  const began = performance.now()
  const world = await buildWorld(size)
  // A run that fails leaves nothing behind either.
  process.once('exit', () => rmSync(world.folder, { recursive: true, force: true }))
  const seconds = (performance.now() - began) / 1000
  sayHead(`${size.teams === 1 ? 'One team' : `${size.teams} teams`}, a year of weekly contacts`, {
    rows: world.rows,
    seconds,
  })
  const ours = await startServer('./ours.ts', world.folder)
  await keepPages(ours, world)
  const servers: Record<Kind, Server> = {
    ours,
    fixed: await startServer('./fixed.ts', world.folder),
    plain: await startServer(
      './plain.ts',
      world.folder,
      world.lead.person,
      world.workers[0]!.person,
    ),
  }
  const load = startAsker<Job, Load>('./load.ts')
  for (const target of targetsOf(world))
    sayTarget(target.name, await measure(target, servers, load.ask))
  load.stop()
  for (const kind of kinds) servers[kind].stop()
}

/** Ours, fixed, plain, ours, fixed, plain: what else the machine does meets all three. */
async function measure(
  { job, beside }: Target,
  servers: Record<Kind, Server>,
  ask: (job: Job) => Promise<Load>,
): Promise<Record<Kind, Measured[]>> {
  const found: Record<Kind, Measured[]> = { ours: [], fixed: [], plain: [] }
  for (let round = -1; round < rounds; round++) {
    for (const kind of beside) {
      const server = servers[kind]
      const before = await server.cpu()
      const answer = await ask({ ...job, port: server.port, ms, connections: 8 })
      const cpu = ((await server.cpu()) - before) / answer.requests
      if (kind === 'ours') {
        job.sent.forEach((one, i) => (one.version = answer.versions[i] ?? one.version ?? 0))
      }
      // The first round only warms each of them up.
      if (round >= 0) found[kind].push({ ...answer, cpu })
    }
  }
  return found
}

/** The bytes as sent for the fixed server, and as written for the plain one. */
async function keepPages(ours: Server, world: BenchWorld) {
  for (const { job } of targetsOf(world)) {
    if (job.method !== 'GET') continue
    const { path, headers } = job.sent[0]!
    const sent = await fetchBytes(ours.port, path, headers)
    const file = `${world.folder}/${encodeURIComponent(path)}`
    writeFileSync(`${file}.sent`, sent)
    writeFileSync(`${file}.html`, brotliDecompressSync(sent))
  }
}

type Headers = Target['job']['sent'][number]['headers']

const fetchBytes = (port: number, path: string, headers: Headers): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts)))
    }).on('error', reject)
  })

if (process.argv.includes('--evaluate')) {
  const each = { workers: 8, weeks: 52 }
  await benchEvaluation([
    { teams: quick ? 3 : 30, ...each },
    { teams: quick ? 30 : 300, ...each },
  ])
} else {
  for (const size of sizes) await measureSize(size)
}
