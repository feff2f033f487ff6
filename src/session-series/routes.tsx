import { ListPage } from '../../views/session-series/list-page.tsx'
import { ChoosePage, NewSeriesPage } from '../../views/session-series/new-page.tsx'
import { SeriesPage } from '../../views/session-series/series-page.tsx'
import { BadRequest, NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { checkForm, type FieldError, type Values } from '../web/form.ts'
import { seriesFile } from './file.ts'
import { whoMeets } from './who-meets.ts'
import { bookSeries } from './book-series.ts'
import { chooseFacts } from './choose-facts.ts'
import { endSeries } from './end-series.ts'
import { askedForm, endingForm, rowsForm, toPlan, type AskedInput } from './form.ts'
import { listFacts, typedFacts } from './list-facts.ts'
import { offerOf, type Offer } from './offer.ts'
import { planOf } from './plan.ts'
import { rowsOf } from './rows.ts'
import { seriesFacts } from './series-facts.ts'
import { usualValues } from './usual-values.ts'

const bookers = ['manager', 'lead'] as const

export const sessionSeriesRoutes: Route[] = [
  get('/session-series/new', bookers, async (ask) => {
    const contract = ask.query('contract')
    const facts = await chooseFacts(ask.view)
    const only = contract === null && ask.query('for') === null ? facts.only : null
    if (contract === null && only === null && ask.query('for') !== 'line') {
      return ask.page(<ChoosePage shell={ask.shell} facts={facts} />)
    }
    const offer = await theOffer(ask, contract ?? only?.contract ?? null)
    return questions(ask, offer, { ...usualValues(ask.today), ...sentBefore(ask) })
  }),

  get('/session-series/preview', bookers, async (ask) => {
    const offer = await theOffer(ask, ask.query('contract'))
    const read = checkForm(askedForm, { fields: sentFields(ask), formId: null, version: 0 })
    if (read === 'malformed') throw new BadRequest()
    if (!read.ok) return questions(ask, offer, read.values, read.errors)
    const planned = planOf(toPlan(read.input), offer).map((it) => ({ ...it, chosen: true }))
    const asked = askedPairs(read.input)
    const facts = await listFacts(ask.view, offer, { rows: planned, asked })
    return ask.page(<ListPage shell={ask.shell} facts={facts} />)
  }),

  post('/session-series', bookers, async (ask) => {
    const form = ask.form(rowsForm)
    const contract = String(form.values.contract ?? '') || null
    const offer = await theOffer(ask, contract)
    if (!form.ok) return typedList(ask, offer, form)
    const { input } = form
    const rows = rowsOf(input)
    const asked = askedPairs(input)
    if (input.do !== 'book') {
      const take = input.take === '' ? null : Number(input.take)
      const facts = await listFacts(ask.view, offer, { rows, take, asked })
      return ask.page(<ListPage shell={ask.shell} facts={facts} />)
    }
    const { first_on: firstOn, often, at, minutes, place } = input
    const series = { contract, often, firstOn, at, minutes, place, rows }
    const outcome = await bookSeries(ask.act, series)
    if (outcome.refused === null) return ask.seeOther(`/session-series/${outcome.id}`, 'saved')
    if (outcome.refused !== 'unfit') throw new NotFound()
    const facts = await listFacts(ask.view, offer, { rows, asked })
    const page = <ListPage shell={ask.shell} facts={{ ...facts, errors: outcome.errors }} />
    return ask.page(page, 422)
  }),

  get(
    '/session-series/:id',
    bookers,
    async (ask) => ask.page(<SeriesPage shell={ask.shell} facts={await theSeries(ask)} />),
    (ask) => seriesFile(ask.view, ask.param('id')),
  ),

  post('/session-series/:id/ending', bookers, async (ask) => {
    const facts = await theSeries(ask)
    const form = ask.form(endingForm)
    if (!form.ok) return ask.page(<SeriesPage shell={ask.shell} facts={facts} typed={form} />, 422)
    const ending = { id: facts.id, version: form.version, ...form.input }
    const outcome = await endSeries(ask.act, ending)
    if (outcome.refused === null) return ask.seeOther(`/session-series/${facts.id}`, 'saved')
    if (outcome.refused === 'not_found') throw new NotFound()
    const typed = outcome.refused === 'unfit' ? { ...form, errors: outcome.errors } : form
    const isLate = outcome.refused === 'changed_since'
    const shown = { facts: await theSeries(ask), typed: { errors: [], ...typed } }
    const page = <SeriesPage shell={ask.shell} {...shown} changedSince={isLate} />
    return ask.page(page, isLate ? 409 : 422)
  }),
]

async function theSeries(ask: Ask) {
  const facts = await seriesFacts(ask.view, ask.param('id'))
  if (!facts) throw new NotFound()
  return facts
}

async function theOffer(ask: Ask, contract: string | null): Promise<Offer> {
  const offer = await offerOf(ask.view, contract || null)
  if (!offer) throw new NotFound()
  return offer
}

async function questions(ask: Ask, offer: Offer, values: Values, errors: FieldError[] = []) {
  const { contract, giver } = offer
  const back = contract ? `/contracts/${contract}` : '/supervision'
  const people = offer.people.map(({ employment, name, team }) => ({
    value: employment,
    label: team ? `${name}, ${team}` : name,
  }))
  const facts = { contract, giver: giver.name, back, people, values, errors }
  const page = <NewSeriesPage shell={ask.shell} facts={{ ...facts, whoSees: whoMeets(offer) }} />
  return ask.page(page, errors.length > 0 ? 422 : 200)
}

type Typed = { values: Values; errors: FieldError[] }

/** Nothing of the list is lost when a row of it cannot be read. */
function typedList(ask: Ask, offer: Offer, { values, errors }: Typed) {
  const known = Object.keys(askedForm.shape)
  const asked = Object.entries(values)
    .filter(([name]) => known.includes(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one] as [string, string]))
  const facts = typedFacts(offer, { values, errors, asked })
  return ask.page(<ListPage shell={ask.shell} facts={facts} />, 422)
}

const askedPairs = (input: AskedInput) =>
  Object.keys(askedForm.shape).flatMap((name) =>
    [input[name as keyof AskedInput] ?? []].flat().map((one): [string, string] => [name, `${one}`]),
  )

/** The answers of a list that is asked for again, by its address. */
function sentFields(ask: Ask) {
  const names = [...new Set(ask.url.searchParams.keys())]
  return new Map(names.map((name) => [name, ask.url.searchParams.getAll(name)]))
}

const sentBefore = (ask: Ask): Values =>
  Object.fromEntries(
    [...sentFields(ask)].map(([name, all]) => [name, name.endsWith('[]') ? all : all[0]]),
  )
