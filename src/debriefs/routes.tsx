import { DebriefsPage } from '../../views/debriefs/debriefs-page.tsx'
import { MoreDebriefs } from '../../views/debriefs/more-debriefs.tsx'
import { OpenPage } from '../../views/debriefs/open-page.tsx'
import { RoundPage } from '../../views/debriefs/round-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { atTheTable } from './at-the-table.ts'
import { debriefsFile } from './file.ts'
import { joinForm, newTimeForm, notHeldForm, passForm, personForm, stepForm } from './form.ts'
import { callFacts } from './call-facts.ts'
import { frameFacts } from './frame-facts.ts'
import { joinDebrief } from './join-debrief.ts'
import { markAway } from './mark-away.ts'
import { leaveDebrief, passRound } from './own-place.ts'
import { carryingRoutes } from './carrying-routes.tsx'
import { debriefsFacts } from './list-facts.ts'
import { moveDebrief, sayNotHeld } from './move-debrief.ts'
import { openDebrief } from './open-debrief.ts'
import { openFacts } from './open-facts.ts'
import type { Debrief } from './queries.ts'
import { roundFacts } from './round-facts.ts'
import { pathOf, stepsOf } from './rules.ts'
import { scheduleRoutes } from './schedule-routes.tsx'
import { passOnFacilitating, stepDebrief } from './step-debrief.ts'
import { weekendsOfTeams } from './weekends-facts.ts'

export const readers = ['worker', 'lead', 'manager', 'clinical_lead'] as const

const nothing: Typed = { values: {}, errors: [] }

export const debriefRoutes: Route[] = [
  get(
    '/debriefs',
    readers,
    async (ask) => {
      const [facts, weekends, calls] = await Promise.all([
        debriefsFacts(ask.view, ask.pageNumber),
        weekendsOfTeams(ask.view),
        callFacts(ask.view),
      ])
      const more = <MoreDebriefs weekends={weekends} calls={calls !== null} />
      return ask.page(<DebriefsPage shell={ask.shell} facts={facts} more={more} />)
    },
    (ask) => debriefsFile(ask.view),
  ),

  ...scheduleRoutes,
  ...carryingRoutes,

  get('/debriefs/:id', readers, async (ask) => ask.seeOther(pathOf(await atTheTable(ask)))),

  get('/debriefs/:id/open', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    return debrief.state === 'closed' ? ask.seeOther(pathOf(debrief)) : openPage(ask, nothing)
  }),

  get('/debriefs/:id/round', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const goesRound = debrief.state === 'open' && stepsOf[debrief.kind].includes('round')
    return goesRound ? roundPage(ask, nothing) : ask.seeOther(pathOf(debrief))
  }),

  post('/debriefs/:id/opening', readers, async (ask) => {
    ask.form(pressForm)
    const outcome = await openDebrief(ask.act, ask.param('id'))
    return answered(ask, outcome, openPage)
  }),

  post('/debriefs/:id/attendance', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(joinForm)
    if (!form.ok) return openPage(ask, form, 422)
    const { how } = form.input
    const outcome = await (how === 'leaving'
      ? leaveDebrief(ask.act, debrief.id)
      : joinDebrief(ask.act, debrief.id, how))
    return answered(ask, outcome, openPage)
  }),

  post('/debriefs/:id/pass', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(passForm)
    if (!form.ok) return roundPage(ask, form, 422)
    const outcome = await passRound(ask.act, debrief.id, form.input.passed === 'yes')
    return answered(ask, outcome, roundPage)
  }),

  post('/debriefs/:id/away', readers, async (ask) => {
    await atTheTable(ask)
    const form = ask.form(personForm)
    if (!form.ok) return roundPage(ask, form, 422)
    return answered(ask, await markAway(ask.act, ask.param('id'), form.input.person), roundPage)
  }),

  post('/debriefs/:id/facilitator', readers, async (ask) => {
    await atTheTable(ask)
    const form = ask.form(personForm)
    if (!form.ok) return openPage(ask, form, 422)
    const { person } = form.input
    return answered(ask, await passOnFacilitating(ask.act, ask.param('id'), person), openPage)
  }),

  post('/debriefs/:id/step', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(stepForm)
    if (!form.ok) return openPage(ask, form, 422)
    const move = { id: debrief.id, to: form.input.to, version: form.version }
    return answered(ask, await stepDebrief(ask.act, move), openPage)
  }),

  post('/debriefs/:id/new-time', ['worker', 'lead'], async (ask) => {
    const form = ask.form(newTimeForm)
    const { id } = await atTheTable(ask)
    if (!form.ok) return openPage(ask, form, 422)
    return beforehand(ask, form, await moveDebrief(ask.act, { id, ...form }, form.input))
  }),

  post('/debriefs/:id/not-held', ['worker', 'lead'], async (ask) => {
    const form = ask.form(notHeldForm)
    const { id } = await atTheTable(ask)
    if (!form.ok) return openPage(ask, form, 422)
    return beforehand(ask, form, await sayNotHeld(ask.act, { id, ...form }, form.input.why))
  }),
]

type Show = (ask: Ask, typed: Typed, status: number) => Promise<Response>

/**
 * Everyone goes where the debrief is now. When it had moved on already that is no fault of theirs:
 * they see it as it is, with a word that says so.
 */
async function answered(ask: Ask, outcome: Outcome<object>, show: Show) {
  if (outcome.refused === 'not_found') throw new NotFound()
  if (outcome.refused === 'unfit') return show(ask, { values: {}, errors: outcome.errors }, 422)
  const word: Said | undefined = outcome.refused === null ? undefined : 'moved_on'
  return ask.seeOther(pathOf(await atTheTable(ask)), word)
}

/** What its lead changed before it began. */
async function beforehand(ask: Ask, { values }: Pick<Typed, 'values'>, outcome: Outcome<object>) {
  if (outcome.refused === null) return ask.seeOther('/debriefs', 'saved')
  if (outcome.refused === 'unfit') return openPage(ask, { values, errors: outcome.errors }, 422)
  return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
}

async function openPage(ask: Ask, typed: Typed, status = 200) {
  const debrief = await atTheTable(ask)
  const [frame, facts] = await both(ask, debrief, 'open', openFacts)
  return ask.page(<OpenPage shell={ask.shell} frame={frame} facts={facts} typed={typed} />, status)
}

async function roundPage(ask: Ask, typed: Typed, status = 200) {
  const debrief = await atTheTable(ask)
  const [frame, facts] = await both(ask, debrief, 'round', roundFacts)
  return ask.page(<RoundPage shell={ask.shell} frame={frame} facts={facts} typed={typed} />, status)
}

type Facts<T> = (view: Ask['view'], debrief: Debrief) => Promise<T>

const both = <T,>(ask: Ask, debrief: Debrief, step: 'open' | 'round', facts: Facts<T>) =>
  Promise.all([frameFacts(ask.view, debrief, step), facts(ask.view, debrief)])
