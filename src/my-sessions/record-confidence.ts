import { done, notFound, unfit, type Act } from '../access/change.ts'
import { all, own } from '../access/relations.ts'
import { external, given } from '../access/session-relations.ts'
import { newId } from '../database/ids.ts'
import { londonDay } from '../time/london.ts'
import type { ConfidenceInput } from './form.ts'

/** A supervisor had to tell somebody: kept by words from a list, along a bond that runs. */
export const recordConfidence = (act: Act, session: string, input: ConfidenceInput) =>
  act.change('confidence.record', async (change) => {
    const { employment, reason, told, told_on: on, worker_knows: knows } = input
    const { now, today } = change.who
    const seat = await change.db
      .selectFrom('supervisee as x')
      .innerJoin('supervision_session as s', 's.id', 'x.session_id')
      .innerJoin('supervisor as v', 'v.id', 's.supervisor_id')
      .select(['x.person_id', 's.supervisor_id', 's.starts_at'])
      .where('x.session_id', '=', session)
      .where('x.employment_id', '=', employment)
      .where('x.id', 'in', change.writable('supervisee', all(external, given)))
      .where('v.id', 'in', change.writable('supervisor', own))
      .executeTakeFirst()
    if (!seat || seat.supervisor_id === null) return notFound
    if (on < londonDay(seat.starts_at)) return tooEarly
    if (on > today) return tooLate
    const id = newId()
    await change.db
      .insertInto('broken_confidence')
      .values({
        id,
        session_id: session,
        supervisor_id: seat.supervisor_id,
        employment_id: employment,
        person_id: seat.person_id,
        reason,
        told,
        worker_knows: knows ? 1 : 0,
        told_on: on,
        at: now,
      })
      .execute()
    return done({ id })
  })

type Told = { session: string; confidence: string }

/** The worker has been told of it since. From now on they find it here too. */
export const workerWasTold = (act: Act, { session, confidence }: Told) =>
  act.change('confidence.tell', async (change) => {
    const { numUpdatedRows } = await change.db
      .updateTable('broken_confidence')
      .set({ worker_knows: 1 })
      .where('id', '=', confidence)
      .where('session_id', '=', session)
      .where('id', 'in', change.writable('broken_confidence', external))
      .where('supervisor_id', 'in', change.writable('supervisor', own))
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: confidence }) : notFound
  })

const tooEarly = unfit('told_on', 'Choose a day that is not before the session.')
const tooLate = unfit('told_on', 'Choose today or a day before.')
