import { PutBackPage } from '../../views/components/put-back.tsx'
import { LeaveFormPage, type LeaveFormFacts } from '../../views/leave/leave-form.tsx'
import { LeavePage } from '../../views/leave/leave-page.tsx'
import { TeamLeavePage } from '../../views/leave/team-leave-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import { pressForm } from '../web/fields.ts'
import { leaveFile, teamLeaveFile } from './file.ts'
import { addLeave } from './add-leave.ts'
import { answerCover } from './answer-cover.ts'
import { askForCover, takeBackCover } from './ask-for-cover.ts'
import { editLeave, removeLeave } from './change-leave.ts'
import { coverAsks } from './cover-asks.ts'
import {
  coverFacts,
  leaveFormFacts,
  leaveListFacts,
  overWords,
  valuesOf,
  type Typed,
} from './facts.ts'
import { coverAnswerForm, coverForm, leaveForm } from './form.ts'
import { everyOwnJob } from './own-jobs.ts'
import { findLeave, type FoundLeave } from './queries.ts'
import { teamLeaveFacts } from './team-facts.ts'
import { takenAway } from './taken-away.ts'

/** The clocks of alerts, and who is asked next, wait for whoever is away: all who work here say it. */
const working = ['signed_in'] as const

export const leaveRoutes: Route[] = [
  get(
    '/leave',
    working,
    async (ask) => {
      await someJob(ask)
      const facts = await leaveListFacts(ask.view, ask.pageNumber)
      return ask.page(
        <LeavePage shell={ask.shell} facts={facts} asks={await coverAsks(ask.view)} />,
      )
    },
    async (ask) => {
      await someJob(ask)
      return leaveFile(ask.view)
    },
  ),

  get(
    '/team/leave',
    ['lead'],
    async (ask) =>
      ask.page(
        <TeamLeavePage shell={ask.shell} facts={await teamLeaveFacts(ask.view, ask.pageNumber)} />,
      ),
    (ask) => teamLeaveFile(ask.view),
  ),

  get('/leave/new', working, async (ask) => {
    await someJob(ask)
    return newPage(ask, { values: { part: 'whole' }, errors: [] })
  }),

  post('/leave', working, async (ask) => {
    await someJob(ask)
    const form = ask.form(leaveForm)
    if (!form.ok) return newPage(ask, form, 422)
    const outcome = await addLeave(ask.act, form.input)
    if (outcome.refused === 'unfit') return newPage(ask, { ...form, ...outcome }, 422)
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(`/leave/${outcome.id}`, 'leave')
  }),

  get('/leave/:id', working, async (ask) => onePage(ask, await ownLeave(ask), {})),

  post('/leave/:id', working, async (ask) => {
    const leave = await ownLeave(ask)
    const form = ask.form(leaveForm)
    if (!form.ok) return onePage(ask, leave, { typed: form }, 422)
    const outcome = await editLeave(ask.act, { id: leave.id, version: form.version }, form.input)
    if (outcome.refused === null) return ask.seeOther(`/leave/${leave.id}`, 'leave')
    if (outcome.refused === 'not_found') throw new NotFound()
    const { values, version } = form
    if (outcome.refused === 'unfit') {
      return onePage(ask, leave, { typed: { values, version, errors: outcome.errors } }, 422)
    }
    const typed = { values, version: leave.version, errors: [] }
    return onePage(ask, leave, { typed, clash: clashOf(valuesOf(leave), values) }, 409)
  }),

  post('/leave/:id/removal', working, async (ask) => {
    const { version } = ask.form(pressForm)
    const leave = await findLeave(ask.view, { id: ask.param('id') })
    const outcome = await removeLeave(ask.act, { id: ask.param('id'), version })
    if (outcome.refused !== null) return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
    if (!leave) return ask.seeOther('/leave', 'leave_gone')
    return ask.page(<PutBackPage shell={ask.shell} facts={takenAway(leave)} />)
  }),

  post('/leave/:id/cover', working, async (ask) => {
    const leave = await ownLeave(ask)
    const form = ask.form(coverForm)
    if (!form.ok) return onePage(ask, leave, { cover: form }, 422)
    const outcome = await askForCover(ask.act, leave.id, form.input)
    if (outcome.refused === 'unfit') {
      return onePage(ask, leave, { cover: { values: form.values, errors: outcome.errors } }, 422)
    }
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(`/leave/${leave.id}#cover`, 'cover')
  }),

  post('/cover-answers', ['worker'], async (ask) => {
    const form = ask.form(coverAnswerForm)
    if (!form.ok) throw new NotFound()
    const outcome = await answerCover(ask.act, form.input)
    if (outcome.refused !== null) return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
    return ask.seeOther('/leave', form.input.answer === 'yes' ? 'cover_yes' : 'cover_no')
  }),

  post('/leave/:id/cover/:coHolder/ending', working, async (ask) => {
    ask.form(pressForm)
    const which = { leave: ask.param('id'), coHolder: ask.param('coHolder') }
    const outcome = await takeBackCover(ask.act, which)
    if (outcome.refused !== null) return ask.problem(404)
    return ask.seeOther(`/leave/${which.leave}#cover`, 'cover_ended')
  }),
]

/** Whoever has no job here has no leave from one. */
async function someJob(ask: Ask) {
  if ((await everyOwnJob(ask.view, {})).length === 0) throw new NotFound()
}

async function ownLeave(ask: Ask): Promise<FoundLeave> {
  const leave = await findLeave(ask.view, { id: ask.param('id') })
  if (!leave) throw new NotFound()
  return leave
}

async function newPage(ask: Ask, typed: Typed, status = 200) {
  const none = { id: null, over: null, clash: null, cover: null }
  const facts = { ...none, ...(await leaveFormFacts(ask.view, typed)) }
  return ask.page(<LeaveFormPage shell={ask.shell} facts={facts} />, status)
}

type Filled = {
  typed?: Typed & { version: number }
  clash?: LeaveFormFacts['clash']
  cover?: Typed
}

async function onePage(ask: Ask, leave: FoundLeave, filled: Filled, status = 200) {
  const kept = { values: valuesOf(leave), errors: [], version: leave.version }
  const { typed = kept, clash = null, cover = { values: {}, errors: [] } } = filled
  const facts = {
    id: leave.id,
    version: typed.version,
    over: filled.typed ? null : overWords(leave, ask.today),
    clash,
    ...(await leaveFormFacts(ask.view, typed, leave.employment_id)),
    cover: await coverFacts(ask.view, leave, cover),
  }
  return ask.page(<LeaveFormPage shell={ask.shell} facts={facts} />, status)
}
