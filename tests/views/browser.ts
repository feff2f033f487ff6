import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'

const types: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

/** Serves pages by path, and the real static files, under the real content policy. */
export async function serve(pages: (path: string) => string | undefined) {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', pages).then(({ status, type, body }) =>
      response
        .writeHead(status, { 'content-type': type, 'content-security-policy': policy })
        .end(body),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) }
}

async function answer(path: string, pages: (path: string) => string | undefined) {
  const name = /^\/static\/([a-z.]+\.(css|js|svg))$/.exec(path)
  if (name) {
    const body = await readFile(new URL(`../../static/${name[1]}`, import.meta.url))
    return { status: 200, type: types[name[2] ?? ''] ?? 'text/plain', body }
  }
  const body = pages(path)
  return { status: body ? 200 : 404, type: 'text/html; charset=utf-8', body: body ?? 'Not here' }
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })

/** Chromium without its windows comes first: it is the same engine for half the work. */
const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const

const executablePath = process.env.CHROMIUM ?? installed.find(existsSync) ?? installed[1]

/** Whether the browser tests can run here; where `CI` is set they must. */
export const browserIsHere = existsSync(executablePath) || Boolean(process.env.CI)

/** The browser of this machine: `CHROMIUM` names another. */
export const openBrowser = () =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page lives for seconds: making its scripts quick takes longer than they do.
      '--js-flags=--max-lazy --no-opt',
    ],
  })

let shared: Promise<Browser> | undefined

/**
 * One browser for all files a worker runs: to start one costs as much as to open eight pages. It
 * ends with the worker.
 */
export const sharedBrowser = () => (shared ??= openBrowser())

/** Whatever a file opened in the shared browser, at its end. */
export const closeAllIn = (browser: Browser) =>
  Promise.all(browser.contexts().map((context) => context.close()))
