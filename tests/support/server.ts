import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type Server = {
  pid: number
  out: () => string
  err: () => string
  /** The code it ended with, once it has. */
  ended: Promise<number | null>
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Holdfast as a person starts it, with these settings and none of the test's own. */
export function launch(settings: Record<string, string>, viaLauncher = true): Server {
  const command = ['built/main.js']
  const child = spawn(
    process.execPath,
    viaLauncher ? [join(root, 'src/launch.mjs'), ...command] : command,
    { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings } },
  )
  let [out, err] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += String(data)))
  child.stderr.on('data', (data: Buffer) => (err += String(data)))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    pid: child.pid!,
    out: () => out,
    err: () => err,
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}

/** Resolves when it says it is ready; fails with what it said if it ends first. */
export async function isReady(server: Server, within = 20_000): Promise<void> {
  const until = performance.now() + within
  let over = false
  void server.ended.then(() => (over = true))
  while (!server.out().includes('Holdfast is ready')) {
    if (over) throw new Error(`It ended: ${server.err()}`)
    if (performance.now() > until) throw new Error(`Not ready in time: ${server.err()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
