import { serve } from '@hono/node-server'
import { createApp } from '../../src/app.ts'
import { answerCpu } from './processes.ts'
import { openParts } from './world.ts'

/** Holdfast itself, with everything on, as the start command serves it. */
const app = createApp(await openParts(process.argv[2]!))
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  answerCpu(port),
)
process.once('disconnect', () => server.close(() => process.exit(0)))
