import { join } from 'node:path'
import pino from 'pino'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../src/app.ts'
import { logTo } from '../../src/log/log.ts'
import { listen } from '../../src/running/listen.ts'
import { Metrics } from '../../src/running/metrics.ts'
import { Traffic } from '../../src/running/traffic.ts'
import { Gate } from '../../src/web/admission.ts'
import { LiveStreams } from '../../src/web/live.ts'
import { answerCpu } from './processes.ts'
import { openParts } from './world.ts'

/** Holdfast itself, with everything on, as the start command serves it: its log and figures too. */
const folder = process.argv[2]!
const parts = await openParts(folder)
logTo(pino.destination({ dest: join(folder, 'log'), sync: false }), 'info')
const [live, gate, metrics] = [new LiveStreams(), new Gate(), new Metrics()]
const server = await listen(createApp(parts, live, gate).fetch, { port: 0, host: '127.0.0.1' })
server.on('connection', () => gate.knock())
metrics.watch({ store: parts.store, gate, live, traffic: new Traffic(server, metrics.counted) })
answerCpu((server.address() as AddressInfo).port)
process.once('disconnect', () => server.close(() => process.exit(0)))
