import { StartRefused } from '../config.ts'
import { command, say } from '../database/command.ts'
import { openStore } from '../database/connection.ts'
import { systemClock } from '../time/types.ts'
import { makeLetIn } from './make-let-in.ts'

const email = process.argv[2] ?? ''

await command(async (config) => {
  const store = openStore(config)
  try {
    const parts = { store, config, clock: systemClock }
    const link = email.includes('@') ? await makeLetIn(parts, email) : null
    if (!link) throw new StartRefused(`Nobody signs in here with a password as "${email}".`)
    say(`For ${email}, once, within 15 minutes, and only with their password:\n${link}`)
    say('They and the administrators are told. It is written in the audit as yours.')
  } finally {
    await store.close()
  }
})
