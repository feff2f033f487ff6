import { changedSince, done, unfit, type Act } from '../access/change.ts'
import { tell } from '../notices/tell.ts'
import { holdPlan, keepPlan } from './own-plan.ts'
import { shownTo } from './own-shares.ts'
import { peopleBeside } from './queries.ts'
import { noAgreement } from './rules.ts'

/** Asks one lead to agree what they can read of the plan; one at a time. */
export const askToAgree = (act: Act, { lead, version }: { lead: string; version: number }) =>
  act.change('plan.ask', async (change) => {
    const plan = await holdPlan(change)
    if (plan.version !== version) return changedSince
    const people = await peopleBeside(change.view)
    if (!people.some(({ id, kinds }) => id === lead && kinds.includes('line'))) {
      return unfit('agree_with', 'Choose a lead from the list.')
    }
    if ((await shownTo(change, lead)).length === 0) {
      return unfit('agree_with', 'Share at least one part with them first.')
    }
    const { now } = change.who
    await keepPlan(change, plan, { agree_with: lead, asked_at: now, agreed_at: null })
    const key = `plan ${plan.id} asked ${now}`
    await tell(change, [{ to: lead, what: 'plan_asked', about: plan.id, key, urgency: 'digest' }])
    return done({ id: plan.id })
  })

/** Takes the ask back, and with it what was agreed. The parts stay shared as they are. */
export const takeBackAsk = (act: Act, { version }: { version: number }) =>
  act.change('plan.ask', async (change) => {
    const plan = await holdPlan(change)
    if (plan.version !== version) return changedSince
    await keepPlan(change, plan, noAgreement)
    return done({ id: plan.id })
  })
