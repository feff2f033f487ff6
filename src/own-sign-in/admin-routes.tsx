import {
  NewProviderPage,
  ProviderPage,
  ProvidersPage,
} from '../../views/own-sign-in/provider-pages.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { administered } from '../people/administered.ts'
import { refusedAs } from '../people/refused.ts'
import { pressForm } from '../web/fields.ts'
import { newProviderForm, providerForm } from './form.ts'
import { addProvider, editProvider, removeProvider } from './keep-provider.ts'
import { choicesOf, clashOf, kindOf, registering, valuesOf } from './provider-facts.ts'
import { provider as one, providers, type Provider } from './queries.ts'
import { tryProvider, type Tried } from './try-provider.ts'
import { kindWords, presets } from './words.ts'

const base = '/admin/settings/sign-in'

/** The sign-ins an organisation has already, set up by its administrators. */
export const adminRoutes: Route[] = [
  get(base, ['administrator'], async (ask) => {
    const { id, name, others } = await chosen(ask, ask.query('organisation'))
    const rows = await providers(ask.view, { organisation: id })
    const facts = { id, name, others, choices: choicesOf(id), rows: rows.map(rowOf) }
    return ask.page(<ProvidersPage shell={ask.shell} facts={facts} />)
  }),

  get(`${base}/new`, ['administrator'], async (ask) => {
    const { id } = await chosen(ask, ask.query('organisation'))
    const kind = kindOf(ask.query('kind'))
    const values = { organisation: id, kind, ...presets[kind], is_on: 'yes' }
    return newPage(ask, { values, errors: [] })
  }),

  post(base, ['administrator'], async (ask) => {
    const form = ask.form(newProviderForm)
    if (!form.ok) return newPage(ask, form, 422)
    const outcome = await addProvider(ask.act, form.input, ask.baseUrl)
    if (outcome.refused === null) return ask.seeOther(`${base}/${outcome.id}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    return newPage(ask, { values: form.values, errors }, status)
  }),

  get(`${base}/:id`, ['administrator'], async (ask) => providerPage(ask, await theOne(ask))),

  post(`${base}/:id`, ['administrator'], async (ask) => {
    const found = await theOne(ask)
    const form = ask.form(providerForm)
    if (!form.ok) return providerPage(ask, found, { typed: form, status: 422 })
    const edit = { provider: found.id, version: form.version, ...form.input }
    const outcome = await editProvider(ask.act, edit, ask.baseUrl)
    if (outcome.refused === null) return ask.seeOther(`${base}/${found.id}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    return providerPage(ask, found, { typed: { values: form.values, errors }, status })
  }),

  post(`${base}/:id/trial`, ['administrator'], async (ask) => {
    const found = await theOne(ask)
    ask.form(pressForm)
    return providerPage(ask, found, { tried: await tryProvider(ask.door, found) })
  }),

  post(`${base}/:id/removal`, ['administrator'], async (ask) => {
    const found = await theOne(ask)
    ask.form(pressForm)
    const outcome = await removeProvider(ask.act, { provider: found.id })
    if (outcome.refused === null) {
      return ask.seeOther(`${base}?organisation=${found.organisation_id}`, 'taken_away')
    }
    const { errors, status } = refusedAs(outcome)
    return providerPage(ask, found, { typed: { values: valuesOf(found), errors }, status })
  }),
]

const rowOf = ({ id, kind, button, is_on }: Awaited<ReturnType<typeof providers>>[number]) => ({
  id,
  button,
  kind: kindWords[kind],
  state: is_on === 1 ? 'On' : 'Off',
})

/** One organisation at a time; somebody who looks after more finds the way to the others. */
async function chosen(ask: Ask, named: string | null) {
  const mine = await administered(ask.view)
  const found = named === null ? mine[0] : mine.find(({ id }) => id === named)
  if (!found) throw new NotFound()
  return { ...found, others: mine.filter(({ id }) => id !== found.id) }
}

async function theOne(ask: Ask): Promise<Provider> {
  const found = await one(ask.view, { id: ask.param('id') })
  if (!found) throw new NotFound()
  return found
}

async function newPage(ask: Ask, typed: Typed, status = 200) {
  const { id } = await chosen(ask, String(typed.values.organisation ?? ''))
  const kind = kindOf(String(typed.values.kind ?? ''))
  const facts = { organisation: id, kind, ...registering(kind, ask.baseUrl), typed }
  return ask.page(<NewProviderPage shell={ask.shell} facts={facts} />, status)
}

type Shown = { typed?: Typed; tried?: Tried; status?: number }

function providerPage(ask: Ask, found: Provider, { typed, tried, status = 200 }: Shown = {}) {
  const { id, version, kind, organisation_id: organisation } = found
  const clash = status === 409 && typed ? clashOf(found, typed.values) : null
  const shown = typed ?? { values: valuesOf(found), errors: [] }
  const said = { typed: shown, tried: tried ?? null, clash }
  const facts = { id, version, organisation, kind, ...registering(kind, ask.baseUrl), ...said }
  return ask.page(<ProviderPage shell={ask.shell} facts={facts} />, status)
}
