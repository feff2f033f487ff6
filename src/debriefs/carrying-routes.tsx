import { CarryingPage } from '../../views/debriefs/carrying-page.tsx'
import { ItemPage, NewItemPage, OfferPage } from '../../views/debriefs/item-pages.tsx'
import { KeptWordsPage } from '../../views/kept-words.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { whoSees } from '../access/who-sees.ts'
import { clashOf } from '../web/clash.ts'
import { pressForm } from '../web/fields.ts'
import { atTheTable } from './at-the-table.ts'
import { bringItem } from './bring-item.ts'
import { carryingFacts } from './carrying-facts.ts'
import { itemFormFacts, startingValues } from './item-form-facts.ts'
import { offerFacts } from './offer-facts.ts'
import { ownItem } from './carrying-queries.ts'
import { editItem, putOnTable, takeBackItem } from './change-item.ts'
import { itemForm, offerForm, wordsForm } from './form.ts'
import { frameFacts } from './frame-facts.ts'
import { offerItem } from './offer-item.ts'
import { bringWords } from './next-facts.ts'
import { theDebrief } from './queries.ts'
import { pathOf } from './rules.ts'

const readers = ['worker', 'lead'] as const

const nothing: Typed = { values: {}, errors: [] }

export const carryingRoutes: Route[] = [
  get('/debriefs/:id/carrying', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const goesOn = debrief.state === 'open' || debrief.state === 'planned'
    if (!goesOn || debrief.kind === 'quarterly') return ask.seeOther(pathOf(debrief))
    const [frame, facts] = await Promise.all([
      frameFacts(ask.view, debrief, 'carrying'),
      carryingFacts(ask.view, debrief, nothing),
    ])
    return ask.page(<CarryingPage shell={ask.shell} frame={frame} facts={facts} />)
  }),

  get('/debriefs/:id/items/new', readers, async (ask) => {
    const [holding, alert, source] = [ask.query('holding'), ask.query('alert'), ask.query('source')]
    const values = await startingValues(ask.view, { holding, alert, source })
    return newItemPage(ask, { values, errors: [] })
  }),

  post('/debriefs/:id/items', readers, async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(itemForm)
    if (!form.ok) return newItemPage(ask, form, 422)
    const outcome = await bringItem(ask.act, debrief.id, form.input)
    if (outcome.refused === null) return ask.seeOther(`/debriefs/${debrief.id}/carrying`, 'brought')
    if (outcome.refused === 'unfit') return newItemPage(ask, { ...form, ...outcome }, 422)
    throw new NotFound()
  }),

  get('/debriefs/:id/items/:item', readers, async (ask) => {
    const { words } = await theItem(ask)
    return itemPage(ask, { values: { words }, errors: [] })
  }),

  post('/debriefs/:id/items/:item', readers, async (ask) => {
    const item = await theItem(ask)
    const form = ask.form(wordsForm)
    if (!form.ok) return itemPage(ask, form, 422)
    const which = { ...whichOf(ask), version: form.version }
    const outcome = await editItem(ask.act, which, form.input.words)
    if (outcome.refused === null)
      return ask.seeOther(`/debriefs/${which.debrief}/carrying`, 'saved')
    if (outcome.refused === 'not_found') throw new NotFound()
    if (item.answer !== null) return answeredMeanwhile(ask, form.input.words)
    return itemPage(ask, { values: form.values, errors: [] }, 409)
  }),

  post('/debriefs/:id/items/:item/bringing', readers, (ask) => pressed(ask, putOnTable, 'brought')),

  post('/debriefs/:id/items/:item/removal', readers, (ask) =>
    pressed(ask, takeBackItem, 'taken_away'),
  ),

  get('/debriefs/:id/offers/new', ['lead'], async (ask) => {
    const alert = ask.query('alert') ?? ''
    return offerPage(ask, { values: await startingOffer(ask, alert), errors: [] })
  }),

  post('/debriefs/:id/offers', ['lead'], async (ask) => {
    const debrief = await atTheTable(ask)
    const form = ask.form(offerForm)
    if (!form.ok) return offerPage(ask, form, 422)
    const outcome = await offerItem(ask.act, debrief.id, form.input)
    if (outcome.refused === null) return ask.seeOther(`/debriefs/${debrief.id}/carrying`, 'asked')
    if (outcome.refused === 'unfit') return offerPage(ask, { ...form, ...outcome }, 422)
    throw new NotFound()
  }),
]

/** Its words stay as they were answered; what was typed is still theirs to copy. */
const answeredMeanwhile = (ask: Ask, words: string) => {
  const back = { href: `/debriefs/${ask.param('id')}/carrying`, label: 'What people carry' }
  const shown = { title: 'This has been answered', words, back }
  return ask.page(<KeptWordsPage shell={ask.shell} {...shown} />, 409)
}

const whichOf = (ask: Ask) => ({ debrief: ask.param('id'), item: ask.param('item') })

type Press = typeof putOnTable

async function pressed(ask: Ask, press: Press, word: 'brought' | 'taken_away') {
  const { version } = ask.form(pressForm)
  const which = { ...whichOf(ask), version }
  const outcome = await press(ask.act, which)
  const left = outcome.refused === null && !(await theDebrief(ask.view, { id: which.debrief }))
  if (left) return ask.seeOther('/debriefs', word)
  if (outcome.refused === null) return ask.seeOther(`/debriefs/${which.debrief}/carrying`, word)
  return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
}

async function theItem(ask: Ask) {
  const [debrief, item] = await Promise.all([atTheTable(ask), ownItem(ask.view, ask.param('item'))])
  if (!item || item.team_id !== debrief.team_id) throw new NotFound()
  return item
}

async function newItemPage(ask: Ask, typed: Typed, status = 200) {
  const debrief = await atTheTable(ask)
  const facts = await itemFormFacts(ask.view, debrief, typed)
  const shown = { back: `/debriefs/${debrief.id}/carrying`, facts }
  const tooEarly = bringWords(ask.view, debrief)
  return ask.page(<NewItemPage shell={ask.shell} {...shown} tooEarly={tooEarly} />, status)
}

async function itemPage(ask: Ask, typed: Typed, status = 200) {
  const { id, words, version, employment_id } = await theItem(ask)
  const path = `/debriefs/${ask.param('id')}`
  const facts = {
    back: `${path}/carrying`,
    action: `${path}/items/${id}`,
    version,
    whoSees: await whoSees(ask.view, 'debrief_item', employment_id),
    typed,
    clash: status === 409 ? clashOf({ words }, typed.values) : null,
  }
  return ask.page(<ItemPage shell={ask.shell} {...facts} />, status)
}

async function startingOffer(ask: Ask, alert: string) {
  const { names } = await offerFacts(ask.view, await atTheTable(ask))
  const words = names.get(alert)
  return words ? { alert, words } : {}
}

async function offerPage(ask: Ask, typed: Typed, status = 200) {
  const debrief = await atTheTable(ask)
  const path = `/debriefs/${debrief.id}`
  const { alerts } = await offerFacts(ask.view, debrief)
  const facts = { back: `${path}/carrying`, action: `${path}/offers`, alerts, typed }
  return ask.page(<OfferPage shell={ask.shell} {...facts} />, status)
}
