import { changedSince, done, notFound, unfit, type Act } from '../access/change.ts'
import { keepAction } from '../actions/keep-action.ts'
import { dayRefused } from '../actions/rules.ts'
import type { PromiseInput } from './closing-form.ts'
import { holdDebrief, ringTeam } from './own-debrief.ts'
import { attendance } from './queries.ts'
import { leads, sits } from './rights.ts'

/** A promise made at the table: what, who of those who sit there, and by when. */
export const promiseAction = (act: Act, id: string, { what, owner, due_on: due }: PromiseInput) =>
  act.change('debrief.action', async (change) => {
    const debrief = await holdDebrief(change, id, sits, leads)
    if (!debrief) return notFound
    if (debrief.state !== 'open') return changedSince
    const people = await attendance(change.view, { debrief: id })
    if (!people.some(({ person_id, how }) => person_id === owner && how !== 'away')) {
      return unfit('owner', 'Choose someone who is here.')
    }
    const says = dayRefused(due, change.who)
    if (says) return unfit('due_on', says)
    const about = { organisation_id: debrief.organisation_id, team_id: debrief.team_id }
    await keepAction(change, { what, owner, due, kind: 'other' }, { ...about, debrief_id: id })
    ringTeam(change, debrief)
    return done({ id })
  })
