import { createServer, type Server } from 'node:http'
import { explain } from './listen.ts'
import type { Metrics } from './metrics.ts'

const host = '127.0.0.1'

/** On loopback only, and on a port of its own: no proxy passes it on by mistake. */
export function listenForMetrics(metrics: Metrics, port: number): Promise<Server> {
  const server = createServer((request, answer) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      answer.writeHead(404).end()
      return
    }
    void metrics.text().then(
      (text) => answer.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' }).end(text),
      () => answer.writeHead(503).end(),
    )
  })
  server.unref()
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(explain(error, host, port, 'METRICS_PORT')))
    server.listen(port, host, () => resolve(server))
  })
}
