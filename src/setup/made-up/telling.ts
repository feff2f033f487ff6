import type { Change, Outcome } from '../../access/change.ts'
import { acknowledgeAlert } from '../../alerts/acknowledge-alert.ts'
import { addContext } from '../../alerts/add-context.ts'
import { evaluate } from '../../alerts/evaluate.ts'
import type { OfferedReason } from '../../alerts/offered-reasons.ts'
import { planRelief } from '../../alerts/plan-relief.ts'
import { recordConversation } from '../../alerts/record-conversation.ts'
import { settleAlert } from '../../alerts/settle-alert.ts'
import { tellLead } from '../../alerts/tell-lead.ts'
import type { AlertCode } from '../../alerts/types.ts'
import { addCheckIn } from '../../check-ins/add-check-in.ts'
import type { CheckInInput } from '../../check-ins/form.ts'
import type { ActionKind } from '../../database/schema.ts'
import { endHolding } from '../../holdings/end-holding.ts'
import { londonDay, londonTime } from '../../time/london.ts'
import type { Day, Instant } from '../../time/types.ts'
import { employments, type EmploymentKey, type PersonKey } from './cast.ts'
import type { Ending } from './held.ts'
import type { Loading } from './loading.ts'

/** Something that happened, told at its moment by the rule or the verb it really goes through. */
export type Step = { at: Instant; tell: (loading: Loading) => Promise<unknown> }

export type About = { of: EmploymentKey; code: AlertCode }

/** What was due was counted, as by night. */
export const counted = (at: Instant, of: EmploymentKey): Step => ({
  at,
  tell: (loading) => {
    const id = loading.employments[of]
    return evaluate(loading.judging(at) as Change, { first: id, last: id })
  },
})

export const endedBy = (
  at: Instant,
  of: EmploymentKey,
  label: string,
  { why, wayBack }: Ending,
): Step => ({
  at,
  tell: (loading) => {
    const act = loading.act(employments[of].person, at)
    const id = loading.holdings.get(label)!
    const input = { ended_on: londonDay(at), end_reason: why, way_back: wayBack ?? '' }
    return must(endHolding(act, id, input, 1))
  },
})

export const answered = (at: Instant, by: PersonKey, about: About, talk: Instant): Step => ({
  at,
  tell: async (loading) => {
    const { id, version } = await alertOf(loading, about)
    const input = { talk_on: londonDay(talk), talk_at: londonTime(talk), version }
    return must(acknowledgeAlert(loading.act(by, at), id, input))
  },
})

export const talked = (at: Instant, by: PersonKey, about: About, agreed: string): Step => ({
  at,
  tell: async (loading) => {
    const { id } = await alertOf(loading, about)
    return must(recordConversation(loading.act(by, at), id, { agreed }))
  },
})

export type Relief = { what: string; kind: ActionKind; owner: PersonKey; due: Day }

export const plannedRelief = (at: Instant, by: PersonKey, about: About, relief: Relief): Step => ({
  at,
  tell: async (loading) => {
    const { id } = await alertOf(loading, about)
    const owner = loading.people[relief.owner]
    const line = { ...relief, row: 0, owner, organisation: true }
    return must(planRelief(loading.act(by, at), id, line))
  },
})

/** The first to say so proposes; the other side confirms. */
export const settled = (
  at: Instant,
  by: PersonKey,
  about: About,
  reason: OfferedReason = 'settled',
): Step => ({
  at,
  tell: async (loading) => {
    const { id, version } = await alertOf(loading, about)
    return must(settleAlert(loading.act(by, at), id, { reason, version }))
  },
})

export const toldEarly = (at: Instant, about: About, context: string): Step => ({
  at,
  tell: async (loading) => {
    const { id } = await alertOf(loading, about)
    const act = () => loading.act(employments[about.of].person, at)
    await must(addContext(act(), id, { context, version: 0 }))
    return must(tellLead(act(), id))
  },
})

export const saidThat = (
  at: Instant,
  by: PersonKey,
  words: (loading: Loading) => CheckInInput,
): Step => ({
  at,
  tell: (loading) => must(addCheckIn(loading.act(by, at), words(loading))),
})

async function alertOf({ db, people }: Loading, { of, code }: About) {
  return db
    .selectFrom('alert')
    .select(['id', 'version'])
    .where('person_id', '=', people[employments[of].person])
    .where('code', '=', code)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
}

/** In a story that is known beforehand nothing is refused. */
export async function did<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome
  if (answer.refused !== null) throw new Error(`The story does not fit: ${JSON.stringify(answer)}`)
  return answer
}

export const must = async (outcome: Promise<Outcome<unknown>>) => void (await did(outcome))
