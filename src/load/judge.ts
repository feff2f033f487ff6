import type { Change } from '../access/change.ts'
import type { ElementCode, Position } from '../agreements/elements.ts'
import { everyoneInForce } from '../agreements/in-force.ts'
import { scaleLimits } from '../agreements/scaling.ts'
import type { Limits } from '../agreements/templates.ts'
import { workersIn } from './fact-queries.ts'
import { factsOfWorkers } from './facts.ts'
import { takeReadings, type Reading } from './readings.ts'
import type { WorkerFacts } from './types.ts'
import { weightsIn } from './weights.ts'
import type { Range, Worker } from './workers.ts'

/** One worker counted and set beside the agreement in force, if there is one. */
export type Judgement = {
  worker: Worker
  facts: WorkerFacts
  agreement: string | null
  limits: Limits
  positions: Record<ElementCode, Position> | null
  readings: Reading[]
}

/**
 * Counts every worker of a range in a few questions, as one worker is counted: `who` picks those
 * that are meant among them.
 */
export async function judge(
  change: Change,
  range: Range,
  who: (worker: Worker) => boolean = () => true,
): Promise<Judgement[]> {
  const workers = (await workersIn(change, range)).filter(who)
  if (workers.length === 0) return []
  const { today } = change.who
  const facts = await factsOfWorkers(change, range, workers)
  const agreed = await everyoneInForce(change, range)
  const weightsOf = await weightsIn(change, range, today)
  return workers.map((worker, place) => {
    const agreement = agreed.get(worker.id)
    const limits = scaleLimits(agreement?.limits ?? {}, {
      weeklyHours: worker.weekly_hours,
      startedInRole: worker.started_in_role,
      today,
    })
    return {
      worker,
      facts: facts[place]!,
      agreement: agreement?.agreementId ?? null,
      limits,
      positions: agreement?.positions ?? null,
      readings: takeReadings(facts[place]!, { limits, today, weights: weightsOf(worker.team_id) }),
    }
  })
}
