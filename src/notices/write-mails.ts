import type { Transaction } from 'kysely'
import type { Parts } from '../access/door.ts'
import { View } from '../access/view.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { minutesBefore } from '../time/instants.ts'
import { londonDay, londonTime } from '../time/london.ts'
import type { Day, Instant } from '../time/types.ts'
import { stillOpens } from './places.ts'
import { mailable } from './queries.ts'
import { digestMoment, mailsFor, maySendSoon, mostMails, stillWaits } from './rules.ts'
import { digestsWaiting, urgentWaiting, type Waiting } from './waiting-queries.ts'

/** A thing that no mail could be written about for so long is seen in Holdfast only. */
const oldestMinutes = 92 * 24 * 60

type Moment = { now: Instant; today: Day; since: Instant }

/**
 * Turns what waits into mails, each in one transaction with the mark on its notices: at once what
 * cannot wait, and once a working day one mail that counts the rest. Never twice the same.
 */
export async function writeMails(parts: Parts): Promise<void> {
  const now = parts.clock.now()
  const moment = { now, today: londonDay(now), since: minutesBefore(now, oldestMinutes) }
  await writeUrgent(parts, moment)
  await writeDigests(parts, moment)
}

const whole = ({ store }: Parts) => ({
  db: store.read as Transaction<Database>,
  dialect: store.dialect,
})

async function writeUrgent(parts: Parts, moment: Moment) {
  const rows = await urgentWaiting(whole(parts), moment)
  const going = rows.filter((row) => stillWaits(row, moment.now) && mayGo(row, moment))
  for (const [person, notices] of Map.groupBy(going, (row) => row.person_id)) {
    const ids = (await openOnes(parts, moment, person, notices)).map(({ id }) => id)
    if (ids.length === 0) continue
    await parts.store.write.transaction().execute(async (write) => {
      const marked = await write
        .updateTable('notice')
        .set({ mailed: 1, mailed_at: moment.now })
        .where('id', 'in', ids)
        .where('mailed', '=', 0)
        .returning('id')
        .execute()
      if (marked.length === 0) return
      const key = `now ${marked.map(({ id }) => id).toSorted()[0]}`
      await keepMail(write, moment, { key, person, kind: 'now', things: marked.length })
    })
  }
}

/** Help now and risk held alone wait for no working day. */
const mayGo = (row: Waiting, { now }: Moment) =>
  row.urgency === 'now' || maySendSoon(row.from_at, now, isAway(row))

async function writeDigests(parts: Parts, moment: Moment) {
  const { now, today } = moment
  const rows = await digestsWaiting(whole(parts), { ...moment, time: londonTime(now) })
  const counted = rows.filter((row) => isCounted(row, moment))
  for (const [person, notices] of Map.groupBy(counted, (row) => row.person_id)) {
    const ids = (await openOnes(parts, moment, person, notices)).map(({ id }) => id)
    if (ids.length === 0) continue
    await parts.store.write.transaction().execute(async (write) => {
      const key = `digest ${person} ${today}`
      const mail = { key, person, kind: 'digest' as const, things: ids.length }
      if (!(await keepMail(write, moment, mail))) return
      await write
        .updateTable('notice')
        .set((of) => ({ mailed: of('mailed', '+', 1), mailed_at: now }))
        .where('id', 'in', ids)
        .execute()
    })
  }
}

function isCounted(row: Waiting, { now, today }: Moment): boolean {
  const at = digestMoment(today, row.digest_at, isAway(row))
  if (at === null || row.from_at > at || row.made_at > at) return false
  const wasToday = row.mailed_at !== null && londonDay(row.mailed_at) >= today
  return !wasToday && row.mailed < mailsFor(row) && stillWaits(row, now)
}

/** Every job of theirs is on leave for the whole day. Whoever has no job here is never away. */
const isAway = (row: Waiting) => Boolean(row.on_leave) && !row.at_work

/** Without what they may not open any more; what cannot wait is told while it waits at all. */
async function openOnes(parts: Parts, { now, today }: Moment, person: string, rows: Waiting[]) {
  const isSure = ({ urgency, mailed }: Waiting) => urgency === 'now' && mailed === 0
  if (rows.every(isSure)) return rows
  const { read: db, dialect } = parts.store
  const view = new View({ person, now, today }, { db, dialect, vault: parts.vault })
  const mine = await mailable(view, { most: mostMails })
  const open = new Set(mine.filter(stillOpens).map(({ id }) => id))
  return rows.filter((row) => isSure(row) || open.has(row.id))
}

type Mail = { key: string; person: string; kind: 'now' | 'digest'; things: number }

async function keepMail(write: Transaction<Database>, { now }: Moment, mail: Mail) {
  const { key, person, kind, things } = mail
  const { numInsertedOrUpdatedRows: kept } = await write
    .insertInto('mail')
    .values({
      id: newId(),
      dedupe_key: key,
      person_id: person,
      kind,
      things,
      made_at: now,
      next_try_at: now,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .executeTakeFirst()
  return kept === 1n
}
