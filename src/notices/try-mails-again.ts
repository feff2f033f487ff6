import { done, type Act } from '../access/change.ts'
import { administersTheirs } from '../access/relations.ts'
import { minutesBefore } from '../time/instants.ts'

/** Older mails say what has been said again since, or is over. */
const week = 7 * 24 * 60

/** Mails of the last week that were given up start from the beginning, with all their tries. */
export const tryMailsAgain = (act: Act) =>
  act.change('mail.try_again', async (change) => {
    const { now, person } = change.who
    await change.db
      .updateTable('mail')
      .set({ gave_up_at: null, attempts: 0, next_try_at: now, problem: null })
      .where('gave_up_at', 'is not', null)
      .where('sent_at', 'is', null)
      .where('made_at', '>', minutesBefore(now, week))
      .where('id', 'in', change.writable('mail', administersTheirs))
      .execute()
    return done({ id: person })
  })
