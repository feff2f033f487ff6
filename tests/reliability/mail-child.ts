import { join } from 'node:path'
import { hasPlace } from '../../src/accounts/has-place.ts'
import { sessionLetter } from '../../src/calendar/session-letter.ts'
import { readConfig } from '../../src/config.ts'
import { openStore } from '../../src/database/connection.ts'
import { newId } from '../../src/database/ids.ts'
import { migrate } from '../../src/database/migrate.ts'
import { sendMails } from '../../src/notices/send-mails.ts'
import { smtpTransport, type Transport } from '../../src/notices/smtp.ts'
import { tell } from '../../src/notices/tell.ts'
import { writeMails } from '../../src/notices/write-mails.ts'
import { openMasterKeys } from '../../src/privacy/master-keys.ts'
import { Vault } from '../../src/privacy/vault.ts'
import { runDue, type Job } from '../../src/scheduler/keep-time.ts'
import { londonDay } from '../../src/time/london.ts'

/**
 * Writes notices and sends their mails as fast as it can, until it is killed. Its clock starts at
 * `begin` and shows a minute for each second. With `drain` it writes none, and ends when all is sent.
 */
const [folder, url, begin, how] = process.argv.slice(2) as [string, string, string, string]
const started = performance.now()
const clock = {
  now: () => new Date(Date.parse(begin) + (performance.now() - started) * 60).toISOString(),
}
const config = readConfig({
  DATA_DIR: folder,
  KEY_FILE: join(folder, 'holdfast.key'),
  SMTP_URL: url,
})
const store = openStore(config)
await migrate(store)
const { keys } = await openMasterKeys(config.keyFile, store)
const parts = { config, store, vault: new Vault(keys), clock }

/** The planted fault says that a mail was sent before it was. */
const careless = (transport: NonNullable<Transport>): Transport => {
  return async (letter) => void setTimeout(() => void transport(letter).catch(() => {}), 60)
}
const real = smtpTransport(config)!
const transport = how === 'careless' ? careless(real) : real
const due = () => true
const jobs: Job[] = [
  { name: 'writeMails', due, run: writeMails },
  { name: 'sendMails', due, run: () => sendMails(parts, transport, sessionLetter) },
]

async function writeNotice(people: readonly string[]) {
  const [key, now] = [newId(), clock.now()]
  const who = { person: 'clock', now, today: londonDay(now) }
  const to = people[Math.floor(Math.random() * people.length)]!
  await store.write
    .transaction()
    .execute((db) => tell({ db, who }, [{ to, what: 'told', about: null, key, urgency: 'now' }]))
  process.stdout.write(`told ${key} ${to}\n`)
}

async function writeAll() {
  const now = clock.now()
  const rows = await store.read
    .selectFrom('person')
    .select('id')
    .where('email', 'is not', null)
    .where('deactivated_at', 'is', null)
    .where(hasPlace('person.id', { now, today: londonDay(now) }))
    .execute()
  const people = rows.map(({ id }) => id)
  while (how !== 'drain') {
    await writeNotice(people)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10))
  }
}

async function isAllSent() {
  const { mails } = await store.read
    .selectFrom('mail')
    .select((of) => of.fn.countAll<number>().as('mails'))
    .where('sent_at', 'is', null)
    .where('gave_up_at', 'is', null)
    .executeTakeFirstOrThrow()
  const { notices } = await store.read
    .selectFrom('notice')
    .select((of) => of.fn.countAll<number>().as('notices'))
    .where('mailed', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(mails) + Number(notices) === 0
}

process.stdout.write('begun\n')
const holder = newId()
const writing = writeAll()
do {
  await runDue(parts, jobs, holder)
  await new Promise(setImmediate)
} while (how !== 'drain' || !(await isAllSent()))
await writing
await store.close()
