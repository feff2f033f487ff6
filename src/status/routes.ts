import { get, type Route } from '../access/routes.ts'
import { securityHeaders } from '../web/headers.ts'

const headers = { ...securityHeaders, 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }

/** Machine status, no data: a proxy or a start script asks whether anyone is there. */
export const statusRoutes: Route[] = [
  get('/health', ['anyone'], () => new Response('ok\n', { headers })),
  get('/ready', ['anyone'], () => new Response('ready\n', { headers })),
]
