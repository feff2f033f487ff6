import { createApp } from '../../src/app.ts'
import { Door } from '../../src/access/door.ts'
import { startSession } from '../../src/accounts/start-session.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { loadMadeUpTeam } from '../../src/setup/made-up-team.ts'
import { setCookie } from '../../src/web/cookie.ts'
import { manyContacts, manyPeople } from '../imports/files/many.ts'
import { inParts, partsType } from '../imports/importing.ts'

/**
 * Brings a long list in, in a process of its own: says how long each step took and how much memory
 * it came to. Settings say where the database is, what to bring in and how much of it.
 */
const { KIND = 'people', ROWS = '5000' } = process.env
const now = () => new Date('2026-11-10T10:00:00.000Z').toISOString()
const config = readConfig(process.env)
const store = openStore(config)
await migrate(store)
const { keys } = await openMasterKeys(config.keyFile, store)
const parts = { config, store, vault: new Vault(keys), clock: { now } }
await loadMadeUpTeam(new Door(parts))
const app = createApp(parts)

const who = KIND === 'people' ? 'Geoff Lindley' : 'Joanna Kettlewell'
const { id: person } = await store.read
  .selectFrom('person')
  .select('id')
  .where('name', '=', who)
  .executeTakeFirstOrThrow()
const token = await startSession(store, { person, device: 'Test', now: now(), second: true })
const [cookie] = setCookie(token, config.baseUrl).split(';')
const base = KIND === 'people' ? '/setup/import' : '/holdings/import'

async function send(path: string, body?: string | Uint8Array<ArrayBuffer>, type?: string) {
  const headers = {
    'sec-fetch-site': 'same-origin',
    cookie: cookie!,
    ...(type ? { 'content-type': type } : {}),
  }
  const url = new URL(path, config.baseUrl)
  const answer = await app.request(
    url.href,
    body === undefined ? { headers } : { method: 'POST', headers, body },
  )
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  }
}

const encoded = 'application/x-www-form-urlencoded'
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024)
const say = (what: string, more: object = {}) => console.log(JSON.stringify({ what, ...more }))

async function labels(): Promise<string[]> {
  const page = await send(
    base,
    inParts({ kind: 'holdings' }, 'Label,Held since\nTin roof,1 May 2026\nRed kite,2 May 2026\n'),
    partsType['content-type'],
  )
  await choose(page.location!, 'fill_functions=waiting&fill_intensity=light')
  await send(page.location!.replace('/columns', '/rows'), 'version=2', encoded)
  return ['Tin roof', 'Red kite']
}

async function choose(path: string, fill = '') {
  const { text } = await send(path)
  const names = [...text.matchAll(/<select[^>]*name="(column_\d+)"[^>]*>(.*?)<\/select>/gs)]
  const chosen = names.map(
    ([, name, options]) => `${name}=${/value="(\w+)" selected/.exec(options!)?.[1] ?? ''}`,
  )
  const [version] = /name="version" value="(\d+)"/.exec(text)!.slice(1)
  return send(path, [...chosen, `version=${version}`, fill].join('&'), encoded)
}

/** Its page, once nothing goes on by itself any more. */
async function whenOver(path: string) {
  let page = await send(path)
  while (/Coming in|Being taken back/.test(page.text)) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    page = await send(path)
  }
  return page
}

const file =
  KIND === 'people' ? manyPeople(Number(ROWS)) : manyContacts(await labels(), Number(ROWS))
const before = peak()
let from = performance.now()
const seconds = () => {
  const taken = (performance.now() - from) / 1000
  from = performance.now()
  return Math.round(taken * 100) / 100
}
const taken = await send(
  base,
  inParts(KIND === 'people' ? {} : { kind: 'contacts' }, file),
  partsType['content-type'],
)
if (taken.status !== 303) throw new Error(taken.text.slice(0, 3000))
const read = seconds()
const matched = await choose(taken.location!)
const checked = seconds()
const path = matched.location!.replace('/preview', '')
say('writing')
await send(`${path}/rows`, 'version=2', encoded)
let page = await whenOver(path)
const words = /([\d,]+ \w+) came in/.exec(page.text)?.[1] ?? page.text.slice(0, 2000)
const [written, mebibytes] = [seconds(), peak()]
await send(`${path}/undoing`, 'version=2', encoded)
const answered = seconds()
page = await whenOver(path)
const undone = Math.round((answered + seconds()) * 100) / 100
const isBack = page.text.includes('Everything is as it was before')
say('done', { words, read, checked, written, answered, undone, isBack, mebibytes, before })
await store.close()
