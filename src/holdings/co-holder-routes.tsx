import { CoHolderEditForm, CoHolderForm, TalkForm } from '../../views/holdings/co-holder-form.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { whoSees } from '../access/who-sees.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { addCoHolder } from './co-hold.ts'
import { coHolderEditForm, coHolderForm, conversationForm } from './co-holder-form.ts'
import { acquaintances, findCoHolder, type CoHolderRow } from './co-holder-queries.ts'
import { findHolding, type FoundHolding } from './queries.ts'
import { ownHolding, theHolding } from './asked-holding.ts'
import { errorsOf } from './routes.tsx'
import {
  acceptCoHolding,
  declineCoHolding,
  editCoHolder,
  endCoHolding,
  noteConversation,
} from './stand-alongside.ts'
import { coHolderRoleWords } from './words.ts'

/** Whoever may be named beside a holding. */
const named = ['worker', 'lead', 'clinical_lead'] as const

export const coHolderRoutes: Route[] = [
  get('/holdings/:id/co-holders/new', ['worker'], async (ask) =>
    newPage(ask, await ownHolding(ask), { values: {}, errors: [] }),
  ),

  post('/holdings/:id/co-holders', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const form = ask.form(coHolderForm)
    if (!form.ok) return newPage(ask, holding, form)
    const outcome = await addCoHolder(ask.act, holding.id, form.input)
    if (outcome.refused === null) return ask.seeOther(`/holdings/${holding.id}`, 'shared')
    return newPage(ask, holding, { ...form, errors: errorsOf(outcome) })
  }),

  get('/holdings/:id/co-holders/:coHolder', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const coHolder = await theCoHolder(ask)
    return editPage(ask, holding, coHolder, { values: valuesOf(coHolder), errors: [] })
  }),

  post('/holdings/:id/co-holders/:coHolder', ['worker'], async (ask) => {
    const holding = await ownHolding(ask)
    const coHolder = await theCoHolder(ask)
    const form = ask.form(coHolderEditForm)
    if (!form.ok) return editPage(ask, holding, coHolder, form)
    const outcome = await editCoHolder(
      ask.act,
      { ...which(ask), version: form.version },
      form.input,
    )
    if (outcome.refused === null) return ask.seeOther(`/holdings/${holding.id}`, 'saved')
    if (outcome.refused === 'changed_since') return editPage(ask, holding, coHolder, form, 409)
    return editPage(ask, holding, coHolder, { ...form, errors: errorsOf(outcome) })
  }),

  get('/holdings/:id/co-holders/:coHolder/conversations/new', named, async (ask) => {
    const [holding, coHolder] = await eitherOfThem(ask)
    return talkPage(ask, holding, coHolder, { values: { spoken_on: ask.today }, errors: [] })
  }),

  post('/holdings/:id/co-holders/:coHolder/conversations', named, async (ask) => {
    const [holding, coHolder] = await eitherOfThem(ask)
    const form = ask.form(conversationForm)
    if (!form.ok) return talkPage(ask, holding, coHolder, form)
    const outcome = await noteConversation(ask.act, which(ask), form.input.spoken_on ?? ask.today)
    if (outcome.refused !== 'unfit') return afterPress(ask, outcome, here(ask), 'saved')
    return talkPage(ask, holding, coHolder, { ...form, errors: outcome.errors })
  }),

  post('/holdings/:id/co-holders/:coHolder/ending', named, async (ask) => {
    ask.form(pressForm)
    const outcome = await endCoHolding(ask.act, which(ask))
    const left = await findHolding(ask.view, ask.param('id'))
    return afterPress(ask, outcome, left?.person_id === ask.me.person ? here(ask) : '/', 'saved')
  }),

  post('/holdings/:id/co-holders/:coHolder/acceptance', named, async (ask) => {
    ask.form(pressForm)
    return afterPress(ask, await acceptCoHolding(ask.act, which(ask)), here(ask), 'shared')
  }),

  post('/holdings/:id/co-holders/:coHolder/declining', named, async (ask) => {
    ask.form(pressForm)
    return afterPress(ask, await declineCoHolding(ask.act, which(ask)), '/', 'declined')
  }),
]

const which = (ask: Ask) => ({ holding: ask.param('id'), coHolder: ask.param('coHolder') })
const here = (ask: Ask) => `/holdings/${ask.param('id')}#alongside`

function afterPress(ask: Ask, outcome: Outcome<{ id: string }>, back: string, word: Said) {
  if (outcome.refused === null) return ask.seeOther(back, word)
  return ask.problem(outcome.refused === 'changed_since' ? 409 : 404)
}

async function theCoHolder(ask: Ask) {
  const coHolder = await findCoHolder(ask.view, which(ask))
  if (!coHolder) throw new NotFound()
  return coHolder
}

/** The worker and the one beside them may both tell of a talk; others who can look may not. */
async function eitherOfThem(ask: Ask) {
  const coHolder = await theCoHolder(ask)
  const { person } = ask.me
  if (coHolder.person_id !== person && coHolder.co_person_id !== person) throw new NotFound()
  return [await theHolding(ask), coHolder] as const
}

const valuesOf = (coHolder: CoHolderRow): Values => ({
  role: coHolder.role,
  ...(coHolder.co_person_id === null ? { name: coHolder.name ?? '' } : {}),
  shares: coHolder.shares ?? '',
})

const nameOf = ({ name, role }: CoHolderRow) => name ?? coHolderRoleWords[role]

type Filled = { values: Values; errors: FieldError[] }

async function newPage(ask: Ask, holding: FoundHolding, filled: Filled) {
  const facts = {
    id: holding.id,
    label: holding.label,
    people: await acquaintances(ask.view, {}),
    values: filled.values,
    errors: filled.errors,
    whoSees: await whoSees(ask.view, 'co_holder', holding.employment_id),
  }
  const page = <CoHolderForm shell={ask.shell} facts={facts} />
  return ask.page(page, filled.errors.length > 0 ? 422 : 200)
}

async function editPage(
  ask: Ask,
  holding: FoundHolding,
  coHolder: CoHolderRow,
  filled: { values: Values; errors?: FieldError[] },
  status?: 409,
) {
  const { values, errors = [] } = filled
  const facts = {
    id: holding.id,
    label: holding.label,
    coHolder: coHolder.id,
    who: nameOf(coHolder),
    outside: coHolder.co_person_id === null,
    version: coHolder.version,
    values,
    errors,
    clash: status === 409 ? clashOf(valuesOf(coHolder), values) : null,
    whoSees: await whoSees(ask.view, 'co_holder', holding.employment_id),
  }
  const page = <CoHolderEditForm shell={ask.shell} facts={facts} />
  return ask.page(page, status ?? (errors.length > 0 ? 422 : 200))
}

async function talkPage(ask: Ask, holding: FoundHolding, coHolder: CoHolderRow, filled: Filled) {
  const mine = holding.person_id === ask.me.person
  const facts = {
    id: holding.id,
    label: holding.label,
    coHolder: coHolder.id,
    who: mine ? nameOf(coHolder) : holding.holder,
    values: filled.values,
    errors: filled.errors,
    whoSees: await whoSees(ask.view, 'co_holder', holding.employment_id),
  }
  const page = <TalkForm shell={ask.shell} facts={facts} />
  return ask.page(page, filled.errors.length > 0 ? 422 : 200)
}
