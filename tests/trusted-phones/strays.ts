import type { createApp } from '../../src/app.ts'
import type { Case } from '../access/matrix/cases.ts'
import { expectations } from '../access/matrix/expectations.ts'
import { Client, type Answer } from '../support/client.ts'
import type { World } from '../support/world.ts'

type App = ReturnType<typeof createApp>

/** All that a kept phone may ask for. */
export const opened = [
  'get /check-ins/new',
  'post /check-ins',
  'get /check-ins/kept',
  'post /trusted-phone/ending',
]

/** Sam's phone, with nobody signed in on it. */
export async function phoneOfSam({ parts, people }: World, app: App): Promise<Client> {
  const phone = await new Client(parts, app).signInAs(people.sam)
  await phone.post('/profile/trusted-phones')
  await parts.store.write.deleteFrom('session').where('person_id', '=', people.sam).execute()
  return phone
}

/** An address that Sam opens, of each route where there is one. */
const asked = (cases: readonly Case[]) =>
  cases.find(({ opens }) => opens.includes('sam')) ?? cases[0]!

/** Routes whose answer to the phone is not word for word what a stranger hears. */
export async function strays({ parts }: World, app: App, phone: Client) {
  const found: string[] = []
  const stranger = new Client(parts, app)
  let tried = 0
  for (const [route, cases] of Object.entries(expectations)) {
    if (opened.includes(route)) continue
    const { path, body } = asked(cases)
    const ask = async (client: Client) =>
      plain(await (route.startsWith('post') ? client.post(path, body) : client.get(path)))
    tried += 1
    if ((await ask(phone.copy())) !== (await ask(stranger.copy()))) found.push(route)
  }
  return { found, tried }
}

const ids = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g

const plain = ({ status, location, text, headers }: Answer) =>
  `${status} ${location} ${headers.get('set-cookie')} ${text.replaceAll(ids, 'ID')}`

/** Words that somebody wrote, on the pages that a kept phone opens; names are looked at apart. */
export async function wordsOn({ canaries }: World, phone: Client): Promise<string[]> {
  const written = canaries.filter(({ table, column }) => `${table}.${column}` !== 'person.name')
  const pages = [
    await phone.get('/check-ins/new'),
    await phone.copy().post('/check-ins', { felt_load: 'nonsense' }),
    await phone.copy().post('/check-ins', { felt_load: 'light', note: 'Ring 01632 960 001' }),
  ]
  if (pages.some(({ status }) => ![200, 422].includes(status))) return ['It does not open']
  return written
    .filter(({ text: word }) => pages.some(({ text }) => text.includes(word)))
    .map(({ table, column }) => `${table}.${column}`)
}
