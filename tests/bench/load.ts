import { Agent, request } from 'node:http'

export type Job = {
  port: number
  method: 'GET' | 'POST'
  /** One for each connection, in turn. */
  sent: { path: string; headers: Record<string, string>; version?: number }[]
  connections: number
  ms: number
  expect: number
  /** What is posted; without it, a check-in. */
  fields?: Record<string, string>
}

export type Load = {
  requests: number
  perSecond: number
  p50: number
  p99: number
  bytes: number
  versions: number[]
}

/** Asks as fast as answers come, on connections that stay open, until the time is over. */
async function run(job: Job): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: job.connections })
  const times: number[] = []
  const began = performance.now()
  const until = began + job.ms
  let bytes = 0
  const versions = await Promise.all(
    Array.from({ length: job.connections }, async (_, connection) => {
      const one = job.sent[connection % job.sent.length]!
      let version = one.version ?? 0
      while (performance.now() < until) {
        const start = performance.now()
        bytes = await send(job, agent, one, version)
        times.push(performance.now() - start)
        version += 1
      }
      return version
    }),
  )
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    bytes,
    versions,
  }
}

type Sent = Job['sent'][number]

/** The bytes of the answer. Anything but the expected status ends the run: it was not measured. */
function send(job: Job, agent: Agent, one: Sent, version: number): Promise<number> {
  const body = job.method === 'POST' ? bodyOf(job.fields ?? checkIn(version)) : ''
  const headers = body
    ? {
        ...one.headers,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': body.length,
      }
    : one.headers
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: job.port, path: one.path, method: job.method, agent, headers },
      (response) => {
        let bytes = 0
        response.on('data', (part: Buffer) => (bytes += part.length))
        response.on('end', () =>
          response.statusCode === job.expect
            ? resolve(bytes)
            : reject(new Error(`${one.path} answered ${response.statusCode}`)),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

let sent = 0

const bodyOf = (fields: Record<string, string>) =>
  new URLSearchParams({
    form_id: `bench-form-${process.pid}-${(sent += 1)}`,
    ...fields,
  }).toString()

const checkIn = (version: number) => ({
  version: String(version),
  felt_load: version % 2 ? 'manageable' : 'light',
  evenings: '1',
  list_right: 'yes',
  carrying: 'no',
  contact_wanted: 'no',
  note: 'A long week. The walk by the harbour on Wednesday helped, and so did the group.',
})

process.on('message', (job: Job) => {
  run(job).then(
    (load) => process.send?.(load),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
