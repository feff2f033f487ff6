import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { holdingRow, holdingsStatement, teamRow, teamStatement } from './plain-pages.ts'
import { answerCpu } from './processes.ts'

/**
 * The same data with as little as Node can do it: one prepared statement, string building, and
 * for what is posted one durable insert. No session, policy, sealing, headers or compression.
 */
const folder = process.argv[2]!
const [lead, worker] = [process.argv[3]!, process.argv[4]!]
const reading = new Sqlite(join(folder, 'data', 'holdfast.db'), { readonly: true })
const now = new Date().toISOString()
const today = now.slice(0, 10)

const team = reading.prepare(teamStatement)
const holdings = reading.prepare(holdingsStatement)
const around = (path: string, from: string, to: string) => {
  const text = readFileSync(join(folder, `${encodeURIComponent(path)}.html`), 'utf8')
  const start = text.indexOf(from) + from.length
  return [text.slice(0, start), text.slice(text.indexOf(to, start))] as const
}
const teamPage = around('/team', '<tbody role="rowgroup">', '</tbody>')
const holdingsPage = around('/holdings', '<ol class="ledger plain">', '</ol>')

const pages: Record<string, () => string> = {
  '/team': () => {
    const rows = team.all({ lead, now, today }) as Parameters<typeof teamRow>[0][]
    return `${teamPage[0]}${rows.map(teamRow).join('')}${teamPage[1]}`
  },
  '/holdings': () => {
    const rows = holdings.all(worker) as Parameters<typeof holdingRow>[0][]
    const list = rows.map((row) => holdingRow(row, today)).join('')
    return `${holdingsPage[0]}${list}${holdingsPage[1]}`
  },
}

const writing = new Sqlite(join(folder, 'plain.db'))
writing.pragma('journal_mode = WAL')
writing.pragma('synchronous = FULL')
writing.exec(`create table if not exists check_in (id integer primary key, person text not null,
  felt_load text not null, evenings text, list_right text, carrying text, contact text, note text,
  made_at text not null) strict`)
const insert = writing.prepare(`insert into check_in
  (person, felt_load, evenings, list_right, carrying, contact, note, made_at)
  values (?, ?, ?, ?, ?, ?, ?, ?)`)
const keep = writing.transaction((fields: URLSearchParams) =>
  insert.run(
    worker,
    fields.get('felt_load'),
    fields.get('evenings'),
    fields.get('list_right'),
    fields.get('carrying'),
    fields.get('contact_wanted'),
    fields.get('note'),
    new Date().toISOString(),
  ),
)

async function readForm(request: IncomingMessage) {
  let body = ''
  for await (const part of request) body += String(part)
  return new URLSearchParams(body)
}

const server = createServer((request, response) => {
  const page = pages[request.url!]
  if (page) {
    const text = page()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
    return
  }
  void readForm(request).then((fields) => {
    keep(fields)
    response.writeHead(303, { location: '/check-ins' }).end()
  })
})
server.listen(0, '127.0.0.1', () => answerCpu((server.address() as { port: number }).port))
process.once('disconnect', () => process.exit(0))
