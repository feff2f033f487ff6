import type { Change } from '../access/change.ts'
import { readWhole } from '../access/whole.ts'
import { limitsInForce } from '../agreements/in-force.ts'
import { scaleLimits } from '../agreements/scaling.ts'
import { elements, type ElementCode, type Position } from '../agreements/elements.ts'
import { minutesBefore } from '../time/instants.ts'
import { holdingFacts, outOfHoursContacts } from '../load/facts.ts'
import { keepReadings } from '../load/keep-readings.ts'
import { takeReadings } from '../load/readings.ts'
import { carryOut } from './carry-out.ts'
import { causesOf, decide } from './rules.ts'
import { standingAlerts } from './standing.ts'

const week = 7 * 24 * 60

const theEmployment = readWhole((from, p: { employment: string }) =>
  from
    .selectFrom('employment')
    .select(['id', 'person_id', 'organisation_id', 'team_id', 'holds'])
    .select(['weekly_hours', 'started_in_role', 'until_on'])
    .where('id', '=', p.employment),
)

/**
 * Counts one worker's load again, compares it with the agreement in force, and raises, joins or
 * closes alerts: in the transaction of whatever changed (product.md 5.3), and once a day.
 */
export async function reassess(change: Change, employment: string): Promise<void> {
  const [worker] = await theEmployment(change, { employment })
  if (!worker?.holds) return
  const { today, now } = change.who
  const agreed = await limitsInForce(change, employment)
  const holdings = await holdingFacts(change, { employment, today })
  const since = minutesBefore(now, week)
  const contacts = await outOfHoursContacts(change, { employment, since, now })
  const readings = takeReadings({
    holdings,
    outOfHoursContactIds: contacts.map(({ id }) => id),
    limits: scaleLimits(agreed?.limits ?? {}, {
      weeklyHours: worker.weekly_hours,
      startedInRole: worker.started_in_role,
      today,
    }),
    today,
  })
  await keepReadings(change, employment, agreed?.agreementId ?? null, readings)
  const causes = causesOf(readings, agreed?.positions ?? unagreed, { holdings })
  const standing = await standingAlerts(change, {
    employment,
    since: minutesBefore(now, 3 * week),
  })
  const decisions = decide({ causes, standing, today })
  await carryOut(change, decisions, { worker, standing, agreement: agreed?.agreementId ?? null })
}

/** Before anything is agreed only risk held alone is judged: it needs no agreement. */
const unagreed = Object.fromEntries(elements.map(({ code }) => [code, 4])) as Record<
  ElementCode,
  Position
>
