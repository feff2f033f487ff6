import { get, type Route } from '../access/routes.ts'
import { securityHeaders } from '../web/headers.ts'
import { isReady } from './is-ready.ts'

const headers = { ...securityHeaders, 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }

/** Machine status, no data: whether the process lives, and whether it can do its work. */
export const statusRoutes: Route[] = [
  get('/health', ['anyone'], () => new Response('ok\n', { headers })),

  get('/ready', ['anyone'], async ({ door }) =>
    (await isReady(door))
      ? new Response('ready\n', { headers })
      : new Response('not ready\n', { status: 503, headers }),
  ),
]
