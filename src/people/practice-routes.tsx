import { PracticePage, PracticesPage } from '../../views/people/practices-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { practicesFile } from './file.ts'
import type { Values } from '../web/form.ts'
import { administered } from './administered.ts'
import { practiceForm, practiceNameForm } from './form.ts'
import { practices } from './practice-queries.ts'
import { addPractice, listPractice, renamePractice } from './practices.ts'
import { refusedAs } from './refused.ts'
import { differences } from './values.ts'

const base = '/admin/settings/practices'

export const practiceRoutes: Route[] = [
  get(
    base,
    ['administrator'],
    (ask) => listPage(ask),
    async (ask) => practicesFile(ask.view, (await chosen(ask, null)).id),
  ),

  post(base, ['administrator'], async (ask) => {
    const form = ask.form(practiceForm)
    if (!form.ok) return listPage(ask, form, 422)
    const outcome = await addPractice(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther(listOf(form.input.organisation), 'saved')
    const { errors, status } = refusedAs(outcome)
    return listPage(ask, { values: form.values, errors }, status)
  }),

  get(`${base}/:id`, ['administrator'], async (ask) => {
    const practice = await thePractice(ask)
    return onePage(ask, practice, { values: { name: practice.name }, errors: [] })
  }),

  post(`${base}/:id`, ['administrator'], async (ask) => {
    const practice = await thePractice(ask)
    const form = ask.form(practiceNameForm)
    if (!form.ok) return onePage(ask, practice, form, 422)
    const { version, input } = form
    const edit = { practice: practice.id, version, name: input.name }
    const outcome = await renamePractice(ask.act, edit)
    if (outcome.refused === null) return ask.seeOther(listOf(practice.organisation_id), 'saved')
    const { errors, status } = refusedAs(outcome)
    return onePage(ask, practice, { values: form.values, errors }, status)
  }),

  post(`${base}/:id/ending`, ['administrator'], (ask) => press(ask, false)),
  post(`${base}/:id/opening`, ['administrator'], (ask) => press(ask, true)),
]

const listOf = (organisation: string | null) =>
  organisation ? `${base}?organisation=${organisation}` : base

async function press(ask: Ask, listed: boolean) {
  ask.form(pressForm)
  const practice = await thePractice(ask)
  const outcome = await listPractice(ask.act, practice.id, listed)
  if (outcome.refused === null) return ask.seeOther(listOf(practice.organisation_id), 'saved')
  return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
}

type Practice = Awaited<ReturnType<typeof practices>>[number]

/** Colleagues may read these names; only an administrator of the organisation changes them. */
async function thePractice(ask: Ask): Promise<Practice> {
  const lists = await Promise.all(
    (await administered(ask.view)).map(({ id }) => practices(ask.view, { organisation: id })),
  )
  const practice = lists.flat().find(({ id }) => id === ask.param('id'))
  if (!practice) throw new NotFound()
  return practice
}

/** The organisation a form or the address names, or the first; with the others they look after. */
async function chosen(ask: Ask, typed: Values[string] | null) {
  const mine = await administered(ask.view)
  const named = typed ?? ask.query('organisation')
  const found = mine.find(({ id }) => id === named) ?? mine[0]
  if (!found) throw new NotFound()
  return { ...found, others: mine.filter(({ id }) => id !== found.id) }
}

async function listPage(ask: Ask, typed: Typed = { values: {}, errors: [] }, status = 200) {
  const { id, name, others } = await chosen(ask, typed.values.organisation ?? null)
  const facts = {
    organisation: { id, name },
    others,
    practices: await practices(ask.view, { organisation: id }),
    typed,
  }
  return ask.page(<PracticesPage shell={ask.shell} facts={facts} />, status)
}

function onePage(ask: Ask, practice: Practice, typed: Typed, status = 200) {
  const clash = status === 409 ? differences({ name: practice.name }, typed.values) : null
  const facts = { ...practice, typed, clash }
  return ask.page(<PracticePage shell={ask.shell} facts={facts} />, status)
}
