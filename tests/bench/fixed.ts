import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { answerCpu } from './processes.ts'

/** The floor: the very bytes Holdfast sent for each page, and a bare 303 for what is posted. */
const folder = process.argv[2]!
const pages = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.sent'))
    .map((name) => [decodeURIComponent(name.slice(0, -5)), readFileSync(join(folder, name))]),
)
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }

const server = createServer((request, response) => {
  const page = pages.get(request.url!)
  if (page) {
    response.writeHead(200, { ...headers, 'content-length': page.length }).end(page)
    return
  }
  request.resume().on('end', () => response.writeHead(303, { location: '/check-ins' }).end())
})
server.listen(0, '127.0.0.1', () => answerCpu((server.address() as { port: number }).port))
process.once('disconnect', () => process.exit(0))
