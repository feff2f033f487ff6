import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { StartRefused } from '../config.ts'
import { securityHeaders } from '../web/headers.ts'
import { limits } from '../web/limits.ts'

type Fetch = (request: Request) => Response | Promise<Response>
type Place = { port: number; host: string; most?: Partial<Record<keyof typeof limits, number>> }

/** Listens, and bounds how long and how much anybody may take. */
export function listen(fetch: Fetch, { port, host, most = {} }: Place): Promise<Server> {
  const bound = { ...limits, ...most }
  const serverOptions = {
    headersTimeout: bound.headersMs,
    requestTimeout: bound.requestMs,
    keepAliveTimeout: bound.keepAliveMs,
    connectionsCheckingInterval: Math.min(1_000, bound.headersMs),
    maxHeaderSize: bound.headerBytes,
  }
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host, serverOptions }, () =>
      resolve(server),
    ) as Server
    server.maxHeadersCount = bound.headerLines
    server.maxConnections = bound.connections
    server.setTimeout(bound.silentMs)
    server.on('clientError', refuseBytes)
    server.on('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
  })
}

const statuses: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

const headers = Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`)

/** Bytes that are no request, or never became one: nothing of ours has seen them. */
function refuseBytes({ code = '' }: NodeJS.ErrnoException, socket: Duplex) {
  const { _httpMessage: answer } = socket as { _httpMessage?: { headersSent: boolean } }
  if (code === 'ECONNRESET' || !socket.writable || answer?.headersSent) {
    socket.destroy()
    return
  }
  const first = `HTTP/1.1 ${statuses[code] ?? '400 Bad Request'}`
  const lines = [first, ...headers, 'Cache-Control: no-store', 'Content-Length: 0']
  socket.end(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`)
}

export function explain(error: NodeJS.ErrnoException, host: string, port: number, by = 'PORT') {
  if (error.code === 'EADDRINUSE') {
    return new StartRefused(
      `Port ${port} is already in use. Stop what uses it, or choose another with ${by}.`,
    )
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
    return new StartRefused(
      `Holdfast may not listen on ${host} port ${port}. Choose others with HOST and ${by}.`,
    )
  }
  return error
}
