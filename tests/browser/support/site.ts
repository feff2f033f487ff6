import { serve, type ServerType } from '@hono/node-server'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import { startSession } from '../../../src/accounts/start-session.ts'
import { createApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { loadMadeUpTeam } from '../../../src/setup/made-up-team.ts'
import { Door } from '../../../src/access/door.ts'
import type { Instant } from '../../../src/time/types.ts'
import { setCookie } from '../../../src/web/cookie.ts'
import { Client } from '../../support/client.ts'
import { freshParts, type TestParts } from '../../support/parts.ts'

/** A Thursday in term time, half past ten in London. */
export const thursday: Instant = '2026-11-19T10:30:00.000Z'

export type Site = Awaited<ReturnType<typeof openSite>>

type Opening = {
  madeUp?: boolean
  now?: Instant
  fill?: (parts: TestParts) => Promise<unknown>
  /** The address of a mail server. */
  smtp?: string
  /** A name where one is needed: passkeys are for none of the addresses made of numbers. */
  host?: '127.0.0.1' | 'localhost'
}

/** The real app on a port of its own, with an empty database or with the made-up team. */
export async function openSite(opening: Opening = {}) {
  const { madeUp = true, now = thursday, fill, smtp, host = '127.0.0.1' } = opening
  const made = madeUp ? await madeUpParts(now) : await freshParts('sqlite', now)
  let app: ReturnType<typeof createApp> | null = null
  const server = await listen((request) => app!.fetch(request))
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`
  const mail = smtp ? readConfig({ SMTP_URL: smtp }).smtp : made.config.smtp
  const parts = { ...made, config: { ...made.config, baseUrl: origin, smtp: mail } }
  app = createApp(parts)
  await fill?.(parts)
  const people = await parts.store.read.selectFrom('person').select(['id', 'name']).execute()
  return {
    origin,
    parts,
    app,
    /** The id of one of the made-up team, by name. */
    idOf: (name: string) => people.find((person) => person.name === name)!.id,
    /** The same app without a browser, for what is quicker to ask than to look at. */
    client: () => new Client(parts, app),
    /** A session without the sign-in page. */
    signIn: async (context: BrowserContext, person: string) => {
      const { store, clock } = parts
      const session = { person, device: 'Test', now: clock.now(), second: true }
      const token = await startSession(store, session)
      const [pair] = setCookie(token, origin).split(';')
      const [name, value] = pair!.split('=') as [string, string]
      await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
    },
    close: async () => {
      await new Promise((done) => {
        server.close(done)
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await made.close()
    },
  }
}

const madeUpAt = new Map<Instant, string>()

/** The made-up team, loaded once in each test process for each moment; each site has a copy. */
async function madeUpParts(now: Instant) {
  let folder = madeUpAt.get(now)
  if (!folder) {
    const first = await freshParts('sqlite', now)
    await loadMadeUpTeam(new Door(first))
    await first.store.close()
    madeUpAt.set(now, (folder = first.folder))
  }
  return freshParts('sqlite', now, { like: folder })
}

process.once('exit', () => {
  for (const folder of madeUpAt.values()) rmSync(folder, { recursive: true, force: true })
})

function listen(fetch: (request: Request) => Response | Promise<Response>) {
  return new Promise<ServerType>((done) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => done(server))
  })
}
