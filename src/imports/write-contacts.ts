import { notFound, type Change, type Refusal } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import { countsAsReviewCall } from '../holdings/rules.ts'
import { isOutOfHours, parseWorkingHours } from '../people/working-hours.ts'
import { londonDay } from '../time/london.ts'
import { alertsAbout } from './alerts-raised.ts'
import type { FinishedFile } from './bring-in.ts'
import type { ContactRow } from './contact-rows.ts'
import { inParts, noteMade } from './note-made.ts'

/**
 * Contacts with people the asker holds, as `addContact` writes one of them; each job is judged once.
 * What happened long ago moves no day to look again.
 */
export async function writeContacts(
  change: Change,
  file: FinishedFile,
  rows: readonly ContactRow[],
): Promise<Refusal | null> {
  const holdings = await holdingsOf(change, rows)
  if (rows.some(({ holding }) => !holdings.has(holding))) return notFound
  const jobs = [...new Set([...holdings.values()].map(({ employment_id: job }) => job))]
  const isOutside = await outside(change, jobs)
  const words = await change.sealer(change.who.person)
  const contacts = rows.map(
    ({ holding: id, moment: at, note, minutes, medium, chosen_by, kind }) => {
      const contact = newId()
      const holding = holdings.get(id)!
      return {
        id: contact,
        holding_id: id,
        employment_id: holding.employment_id,
        person_id: change.who.person,
        at,
        minutes,
        medium,
        chosen_by,
        kind,
        review_call: countsAsReviewCall(holding, { at, medium }) ? (1 as const) : (0 as const),
        out_of_hours: isOutside(holding.employment_id, at) ? (1 as const) : (0 as const),
        note: note ? words.seal('contact', 'note', contact, note) : null,
        made_at: change.who.now,
      }
    },
  )
  await inParts(contacts, (some) => change.db.insertInto('contact').values(some).execute())
  await noteMade(
    change,
    file.id,
    'contact',
    contacts.map(({ id }) => id),
  )
  const alerts = await alertsAbout(change, jobs)
  for (const job of jobs) await reassess(change, job)
  const raised = (await alertsAbout(change, jobs)).filter((id) => !alerts.includes(id))
  await noteMade(change, file.id, 'alert', raised)
  return null
}

async function holdingsOf(change: Change, rows: readonly ContactRow[]) {
  const found = await change.db
    .selectFrom('holding')
    .select(['id', 'employment_id', 'status', 'status_since'])
    .where('id', 'in', change.writable('holding', own))
    .execute()
  const wanted = new Set(rows.map(({ holding }) => holding))
  return new Map(found.filter(({ id }) => wanted.has(id)).map((row) => [row.id, row]))
}

/** Whether a moment lies outside the hours of a job; a whole day of leave is a day off. */
async function outside({ db }: Change, jobs: string[]) {
  const [hours, leave] = await Promise.all([
    db.selectFrom('employment').select(['id', 'working_hours']).where('id', 'in', jobs).execute(),
    db
      .selectFrom('leave')
      .select(['employment_id', 'from_on', 'until_on'])
      .where('employment_id', 'in', jobs)
      .where('part', '=', 'whole')
      .execute(),
  ])
  const patterns = new Map(hours.map((row) => [row.id, parseWorkingHours(row.working_hours)]))
  return (job: string, at: string) => {
    const day = londonDay(at)
    const isAway = leave.some(
      (each) => each.employment_id === job && each.from_on <= day && each.until_on >= day,
    )
    return isAway || isOutOfHours(patterns.get(job)!, at)
  }
}
