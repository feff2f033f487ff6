import { done, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import type { Kind } from './runs.ts'

const actions = { backup: 'backup.ask', drill: 'backup.try' } as const

/** Asks for a backup, or for a restore to be tried; the clock sets it off within seconds. */
export const askForRun = (act: Act, kind: Kind) =>
  act.change(actions[kind], async ({ db, who }) => {
    const waiting = await db
      .selectFrom('backup_run')
      .select('id')
      .where('kind', '=', kind)
      .where('state', '=', 'asked')
      .executeTakeFirst()
    if (waiting) return done({ id: waiting.id })
    const id = newId()
    await db
      .insertInto('backup_run')
      .values({ id, kind, state: 'asked', started_at: who.now })
      .execute()
    return done({ id })
  })
