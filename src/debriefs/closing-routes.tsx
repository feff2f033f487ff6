import { ActionsPage } from '../../views/debriefs/actions-page.tsx'
import { ClosePage } from '../../views/debriefs/close-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { KeptWordsPage } from '../../views/kept-words.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { atTheTable } from './at-the-table.ts'
import { closeDebrief, reopenDebrief, setThemes } from './close-debrief.ts'
import { actionsFacts, closeFacts } from './closing-facts.ts'
import { moodForm, promiseForm, themesForm } from './closing-form.ts'
import type { ClashFacts } from '../../views/components/clash.tsx'
import { clashOf } from '../web/clash.ts'
import { themesOf } from './closing-queries.ts'
import { sayThemes } from './closing-words.ts'
import { frameFacts } from './frame-facts.ts'
import { giveMood } from './give-mood.ts'
import { promiseAction } from './promise-action.ts'
import { openOneOf, type Debrief } from './queries.ts'
import { pathOf, stepsOf } from './rules.ts'

const readers = ['worker', 'lead', 'manager', 'clinical_lead'] as const

/** Promises, closing and opening again, themes, and a word before and after. */
export const closingRoutes: Route[] = [
  get('/debriefs/:id/actions', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    if (debrief.state === 'open' && stepsOf[debrief.kind].includes('actions')) {
      return actionsPage(ask, debrief, nothing)
    }
    // A promise of last week that is ticked off in today's debrief leads back to today's.
    const now = await openOneOf(ask.view, { team: debrief.team_id })
    const elsewhere = now && now.id !== debrief.id && stepsOf[now.kind].includes('actions')
    return ask.seeOther(elsewhere ? `/debriefs/${now.id}/actions` : pathOf(debrief))
  }),

  post('/debriefs/:id/actions', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(promiseForm)
    if (!form.ok) return actionsPage(ask, debrief, form)
    const outcome = await promiseAction(ask.act, debrief.id, form.input)
    if (outcome.refused === null) return ask.seeOther(`/debriefs/${debrief.id}/actions`)
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'changed_since') return closedMeanwhile(ask, debrief, form.input.what)
    return actionsPage(ask, debrief, { ...form, errors: outcome.errors })
  }),

  get('/debriefs/:id/close', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const there = debrief.state === 'open' || debrief.state === 'closed'
    return there ? closePage(ask, debrief, nothing) : ask.seeOther(pathOf(debrief))
  }),

  post('/debriefs/:id/closing', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(themesForm)
    if (!form.ok) return closePage(ask, debrief, form)
    const outcome = await closeDebrief(ask.act, debrief.id, form.input['themes[]'])
    return afterClose(ask, outcome, { ...form, errors: [] })
  }),

  post('/debriefs/:id/themes', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(themesForm)
    if (!form.ok) return closePage(ask, debrief, form)
    const outcome = await setThemes(ask.act, debrief.id, form.version, form.input['themes[]'])
    if (outcome.refused === 'changed_since') return themesClash(ask, form)
    return afterClose(ask, outcome, { ...form, errors: [] })
  }),

  post('/debriefs/:id/reopening', ['lead'], async (ask) => {
    const form = ask.form(pressForm)
    const outcome = await reopenDebrief(ask.act, ask.param('id'), form.version)
    if (outcome.refused === null) return ask.seeOther(pathOf(await atTheTable(ask)))
    return afterClose(ask, outcome, nothing)
  }),

  post('/debriefs/:id/moods', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(moodForm)
    if (!form.ok) return closePage(ask, debrief, { ...form, errors: unsaid(form.errors) })
    const outcome = await giveMood(ask.act, debrief.id, form.input)
    if (outcome.refused === null && form.input.moment === 'in') return ask.seeOther(pathOf(debrief))
    return afterClose(ask, outcome, nothing)
  }),
]

const nothing: Typed = { values: {}, errors: [] }

/** Buttons have no field to stand beside: what is wrong is said above. */
const unsaid = (errors: Typed['errors']) => errors.map((error) => ({ ...error, field: '' }))

async function afterClose(ask: Ask, outcome: Outcome<{ id: string }>, typed: Typed) {
  if (outcome.refused === 'not_found') throw new NotFound()
  const debrief = await atTheTable(ask)
  if (outcome.refused === null) return ask.seeOther(`/debriefs/${debrief.id}/close`)
  if (outcome.refused === 'changed_since') return ask.seeOther(pathOf(debrief), 'moved_on')
  return closePage(ask, debrief, { ...typed, errors: unsaid(outcome.errors) })
}

/** The promise is not kept, and what was typed is still theirs to copy. */
const closedMeanwhile = (ask: Ask, debrief: Debrief, words: string) => {
  const back = { href: `/debriefs/${debrief.id}`, label: 'The debrief' }
  const shown = { title: 'This debrief has closed', words, back }
  return ask.page(<KeptWordsPage shell={ask.shell} {...shown} />, 409)
}

async function themesClash(ask: Ask, { values }: Pick<Typed, 'values'>) {
  const debrief = await atTheTable(ask)
  const typed = { values: { 'themes[]': [], ...values }, errors: [] }
  const kept = await themesOf(ask.view, { debrief: debrief.id })
  const clash = clashOf(
    { themes: sayThemes(kept.map(({ theme }) => theme)) },
    { themes: sayThemes(typed.values['themes[]']) },
  )
  return closePage(ask, debrief, typed, clash)
}

const status = ({ errors }: Typed) => (errors.length > 0 ? 422 : 200)

async function actionsPage(ask: Ask, debrief: Debrief, typed: Typed) {
  const [frame, facts] = await Promise.all([
    frameFacts(ask.view, debrief, 'actions'),
    actionsFacts(ask.view, debrief),
  ])
  const page = <ActionsPage shell={ask.shell} frame={frame} facts={facts} typed={typed} />
  return ask.page(page, status(typed))
}

async function closePage(
  ask: Ask,
  debrief: Debrief,
  typed: Typed,
  clash: ClashFacts | null = null,
) {
  const [frame, facts] = await Promise.all([
    frameFacts(ask.view, debrief, 'close'),
    closeFacts(ask.view, debrief),
  ])
  const page = (
    <ClosePage shell={ask.shell} frame={frame} facts={{ ...facts, clash }} typed={typed} />
  )
  return ask.page(page, clash ? 409 : status(typed))
}
