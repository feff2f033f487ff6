import type { Change } from '../access/change.ts'
import { tell, type Telling } from '../notices/tell.ts'
import type { Instant } from '../time/types.ts'
import { readersOfAlert, type Reader } from './alert-readers.ts'
import type { AlertCode, AlertLevel } from './types.ts'

type Raised = { id: string; code: AlertCode; level: AlertLevel }

/** What the waiting of an alert is called in a notice, where its code would say too much. */
export type AboutAlert = 'UNANSWERED' | 'ACKNOWLEDGED' | 'SETTLEMENT'

/**
 * Tells the worker and each reader that an alert was raised, rose or came back, each from when they
 * may see it. `cause` is the same for a repeat of the same cause, so that it is told once.
 */
export async function tellReaders(change: Change, alert: Raised, cause: string): Promise<void> {
  const { id, code } = alert
  const readers = await readersOfAlert(change, id)
  await tell(
    change,
    readers
      .filter((reader) => !(code === 'CONTACT_WANTED' && reader.as === 'worker'))
      .map((reader) => ({
        to: reader.to,
        what: code,
        about: id,
        key: `alert ${id} ${cause}`,
        urgency: urgencyFor(alert, reader),
        from: reader.from,
      })),
  )
}

/**
 * Tells them that it went further or came back: once for each level between one talk and the next,
 * however often a number goes up and down meanwhile.
 */
export async function tellOfMore(change: Change, alert: Raised, what: string): Promise<void> {
  const { turns } = await change.db
    .selectFrom('alert_event')
    .select((of) => of.fn.countAll<number>().as('turns'))
    .where('alert_id', '=', alert.id)
    .where('what', 'in', ['raised', 'reopened', 'conversation'])
    .executeTakeFirstOrThrow()
  await tellReaders(change, alert, `${what} ${Number(turns)}`)
}

/** Risk held alone waits for no working day (product.md 4.9); a wish for today for the next one. */
export function urgencyFor({ code, level }: Raised, { as }: Reader): Telling['urgency'] {
  if (code === 'HELP_NOW') return as === 'worker' ? 'digest' : 'now'
  if (code === 'RISK_ALONE') return as === 'lead' || as === 'clinical_lead' ? 'now' : 'digest'
  return code === 'CONTACT_WANTED' && level === 'past' ? 'soon' : 'digest'
}

/** Whoever a worker lets see what work feels like hears of it once. */
export const tellChosen = (change: Change, alert: string, to: string) =>
  tell(change, [
    { to, what: 'FELT_HEAVY', about: alert, key: `alert ${alert} shared`, urgency: 'digest' },
  ])

/** Those the worker chose hear a second time; nobody else ever does. */
export async function tellChosenAgain(change: Change, alert: { id: string; code: string }) {
  const readers = await readersOfAlert(change, alert.id)
  const key = `alert ${alert.id} again ${change.who.now}`
  const again = readers.filter(({ as }) => as === 'lead')
  const what = { what: alert.code, about: alert.id, key, urgency: 'soon' as const }
  await tell(
    change,
    again.map(({ to }) => ({ to, ...what })),
  )
}

type One = { to: string; alert: string; about: AboutAlert; cause: string }

/** Tells one person that an alert waits with them, was answered, or might be settled. */
export const tellOne = (
  change: Change,
  { to, alert, about, cause }: One,
  urgency: Telling['urgency'] = 'digest',
) => tell(change, [{ to, what: about, about: alert, key: `alert ${alert} ${cause}`, urgency }])

/** Somebody has seen it and says when they can talk. */
export const tellAcknowledged = async (
  change: Change,
  { id, person_id: to }: { id: string; person_id: string | null },
) =>
  to === null || to === change.who.person
    ? undefined
    : tellOne(change, { to, alert: id, about: 'ACKNOWLEDGED', cause: `seen ${change.who.now}` })

/** The other side of a settlement: the worker, or whoever else reads and answers it. */
export async function tellOtherSide(
  change: Change,
  alert: { id: string; person_id: string | null },
) {
  const { person, now } = change.who
  const byWorker = alert.person_id === person
  const readers = await readersOfAlert(change, alert.id)
  for (const { to, as } of readers) {
    const other = alert.person_id === null || byWorker ? as === 'lead' : as === 'worker'
    if (!other || to === person) continue
    await tellOne(change, { to, alert: alert.id, about: 'SETTLEMENT', cause: `settlement ${now}` })
  }
}

/** What is shown before its time is told before its time. */
export const bringForward = ({ db, who }: Pick<Change, 'db' | 'who'>, alert: string) =>
  db
    .updateTable('notice')
    .set({ from_at: who.now satisfies Instant })
    .where('about', '=', alert)
    .where('from_at', '>', who.now)
    .execute()
