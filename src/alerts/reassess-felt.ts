import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import { newId } from '../database/ids.ts'
import { feltLevel } from '../load/felt.ts'
import type { Range } from '../load/workers.ts'
import { minutesBefore } from '../time/instants.ts'
import { addDays, weekOf } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { noteEvent } from './events.ts'
import { feltAlertsIn, feltStanding, saidAlerts, type SaidAlert } from './felt-standing.ts'
import { decide, feltCause } from './rules.ts'
import { endSnooze } from './snooze-alert.ts'
import { tellOfMore, tellReaders } from './tell-readers.ts'
import type { Cause, Decision } from './types.ts'
import { unanswered } from './unanswered.ts'

const threeWeeks = 21 * 24 * 60

const lastWords = readWhole((from, p: { person: string; since: Day }) =>
  from
    .selectFrom('check_in')
    .select(['id', 'person_id', 'week', 'felt_load'])
    .where('person_id', '=', p.person)
    .where('week', '>=', p.since)
    .orderBy('week', 'desc'),
)

const lastWordsIn = readWhole((from, p: Range & { since: Day; today: Day }) =>
  from
    .selectFrom('check_in')
    .select(['id', 'person_id', 'week', 'felt_load'])
    .where('week', '>=', p.since)
    .where('person_id', 'in', (of) =>
      of
        .selectFrom('employment')
        .select('person_id')
        .where('holds', '=', 1)
        .where('from_on', '<=', p.today)
        .where((e) => e.or([e('until_on', 'is', null), e('until_on', '>=', p.today)]))
        .where('id', '>=', p.first)
        .where('id', '<=', p.last),
    )
    .orderBy('week', 'desc'),
)

type Words = Awaited<ReturnType<typeof lastWords>>

/**
 * Judges what a worker's own check-ins call for (product.md 5.4, FELT_HEAVY) when one is saved.
 */
export async function reassessFelt(change: Change, person: string): Promise<void> {
  const { today, now } = change.who
  const words = await lastWords(change, { person, since: rememberedSince(today) })
  const since = minutesBefore(now, threeWeeks)
  const alerts = await saidAlerts(change, { person, code: 'FELT_HEAVY', since })
  await judgeWords(change, person, { words, alerts })
}

/** The same once a day for everyone of a range, so that it closes by itself after two weeks. */
export async function evaluateFelt(change: Change, range: Range, today: Day): Promise<void> {
  const said = await lastWordsIn(change, { ...range, today, since: rememberedSince(today) })
  const words = Map.groupBy(said, ({ person_id }) => person_id)
  const since = minutesBefore(change.who.now, threeWeeks)
  const found = await feltAlertsIn(change, { ...range, today, since })
  const alerts = Map.groupBy(found, ({ person_id }) => person_id!)
  for (const person of new Set([...words.keys(), ...alerts.keys()])) {
    const theirs = { words: words.get(person) ?? [], alerts: alerts.get(person) ?? [] }
    await judgeWords(change, person, theirs)
  }
}

const rememberedSince = (today: Day) => addDays(weekOf(today), -28)

async function judgeWords(
  change: Change,
  person: string,
  { words, alerts }: { words: Words; alerts: SaidAlert[] },
) {
  const { today } = change.who
  const latest = words[0]?.id ?? null
  const standing = alerts.map((row) => feltStanding(row, latest))
  const causes = feltCause(feltLevel(words, { week: weekOf(today) }))
  for (const decision of decide({ causes, standing, today })) {
    if (decision.do === 'raise') await raise(change, decision.cause, { person, latest })
    else {
      const alert = alerts.find(({ id }) => id === decision.alertId)!
      await carryOut(change, decision, { alert, latest })
    }
  }
}

/** It belongs to the person and to no employer: nobody sees it but by their own choice. */
async function raise(
  change: Change,
  cause: Cause,
  { person, latest }: { person: string; latest: string | null },
) {
  const id = newId()
  const { numInsertedOrUpdatedRows: raised } = await change.db
    .insertInto('alert')
    .values({
      id,
      person_id: person,
      code: cause.code,
      cause_key: cause.causeKey,
      kind: 'felt',
      level: cause.level,
      value: cause.value,
      check_in_id: latest,
      raised_at: change.who.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!raised) return
  await noteEvent(change, id, 'raised', { by: null })
  await tellReaders(change, { id, ...cause }, 'raised 1')
}

type Standing = { alert: SaidAlert; latest: string | null }

async function carryOut(
  change: Change,
  decision: Exclude<Decision, { do: 'raise' }>,
  it: Standing,
) {
  if (decision.do === 'join') return join(change, decision, it)
  if (decision.do === 'reopen') return reopen(change, decision.cause, it)
  // A feeling has no number to go up and down.
  if (decision.do === 'not_within') return
  const { alert } = it
  if (decision.do === 'within') {
    await set(change, alert, { within_since: decision.since })
    if (alert.state === 'open') await noteEvent(change, alert.id, 'within', { by: null })
    return
  }
  await set(change, alert, {
    state: 'closed',
    close_reason: decision.reason,
    closed_at: change.who.now,
  })
  await noteEvent(change, alert.id, 'closed', { by: null })
}

async function join(
  change: Change,
  { cause, rises }: { cause: Cause; rises: boolean },
  { alert, latest }: Standing,
) {
  const again = alert.check_in_id !== latest
  if (!again && cause.level === alert.level && alert.within_since === null) return
  const heard = rises && alert.conversed_at !== null ? unanswered(change.who.now) : {}
  const kept = { level: cause.level, check_in_id: latest, within_since: null, ...heard }
  await set(change, alert, kept)
  if (!rises && !again) return
  await noteEvent(change, alert.id, rises ? 'level_rose' : 'joined', { by: null })
  await endSnooze(change, alert.id, null)
  if (rises) await tellOfMore(change, { id: alert.id, ...cause }, cause.level)
}

async function reopen(change: Change, cause: Cause, { alert, latest }: Standing) {
  await set(change, alert, {
    ...unanswered(change.who.now),
    state: 'open',
    level: cause.level,
    check_in_id: latest,
    reopened_at: change.who.now,
    closed_at: null,
    close_reason: null,
    within_since: null,
    acknowledge_by: null,
    version: alert.version + 1,
  })
  await noteEvent(change, alert.id, 'reopened', { by: null })
  await tellOfMore(change, { id: alert.id, ...cause }, 'open again')
}

const set = ({ db }: Change, alert: SaidAlert, values: Partial<SaidAlert>) =>
  db.updateTable('alert').set(values).where('id', '=', alert.id).execute()
