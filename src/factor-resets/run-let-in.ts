import { readConfig, StartRefused } from '../config.ts'
import { openStore } from '../database/connection.ts'
import { systemClock } from '../time/types.ts'
import { makeLetIn } from './make-let-in.ts'

const email = process.argv[2] ?? ''

try {
  const config = readConfig(process.env)
  const store = openStore(config)
  try {
    const parts = { store, config, clock: systemClock }
    const link = email.includes('@') ? await makeLetIn(parts, email) : null
    if (!link) throw new StartRefused(`Nobody signs in here with a password as "${email}".`)
    console.log(`For ${email}, once, within 15 minutes, and only with their password:\n${link}`)
    console.log('They and the administrators are told. It is written in the audit as yours.')
  } finally {
    await store.close()
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
}
