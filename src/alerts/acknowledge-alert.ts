import { done, unfit, type Act, type Change } from '../access/change.ts'
import type { Instant } from '../time/types.ts'
import { awayDays } from './away.ts'
import { converseBy } from './clocks.ts'
import { stopAsking } from './escalations.ts'
import { noteEvent } from './events.ts'
import type { AnswerInput } from './form.ts'
import { answers, whyNot } from './rights.ts'
import { chosenTalk } from './talk-times.ts'
import { tellAcknowledged } from './tell-readers.ts'

/**
 * "I have seen this, and can talk then." The first answer stands whatever was counted meanwhile;
 * a later one moves the talk, and must be made from the page as it is now.
 */
export const acknowledgeAlert = (
  act: Act,
  alert: string,
  input: AnswerInput & { version: number },
) =>
  act.change('alert.acknowledgement', async (change) => {
    const talk = chosenTalk({ talkOn: input.talk_on, talkAt: input.talk_at }, change.who.now)
    if (!talk.fits) {
      const refused = unfit(talk.field, talk.message)
      return (await mayAnswer(change, alert)) ? refused : whyNot(change, alert)
    }
    const answered =
      (await answerFirst(change, alert, talk.at)) ||
      (await moveTalk(change, alert, talk.at, input.version))
    if (!answered) return whyNot(change, alert)
    await noteEvent(change, alert, 'acknowledged', { by: change.who.person })
    return done({ id: alert })
  })

const mayAnswer = (change: Change, alert: string) =>
  statement(change, alert).select(['employment_id', 'team_id', 'person_id']).executeTakeFirst()

const statement = (change: Change, alert: string) =>
  change.db
    .selectFrom('alert')
    .select('id')
    .where('id', '=', alert)
    .where('state', '=', 'open')
    .where('code', '!=', 'HELP_NOW')
    .where('id', 'in', change.writable('alert', answers))

async function answerFirst(change: Change, alert: string, talkAt: Instant) {
  const { now, today, person } = change.who
  const about = await mayAnswer(change, alert)
  if (!about) return false
  const isAway = await awayDays(change, about)
  const { numUpdatedRows: answered } = await change.db
    .updateTable('alert')
    .set((of) => ({
      acknowledged_at: now,
      acknowledged_by: person,
      talk_at: talkAt,
      converse_by: converseBy(today, isAway),
      version: of('version', '+', 1),
    }))
    .where('id', 'in', statement(change, alert))
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  if (!answered) return false
  await stopAsking(change, alert)
  await tellAcknowledged(change, { id: alert, person_id: about.person_id })
  return true
}

async function moveTalk(change: Change, alert: string, talkAt: Instant, version: number) {
  const { numUpdatedRows: moved } = await change.db
    .updateTable('alert')
    .set({ talk_at: talkAt, version: version + 1 })
    .where('id', 'in', statement(change, alert))
    .where('acknowledged_at', 'is not', null)
    .where('conversed_at', 'is', null)
    .where('version', '=', version)
    .executeTakeFirst()
  return moved > 0n
}
