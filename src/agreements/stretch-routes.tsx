import { StretchPage } from '../../views/agreements/stretch-page.tsx'
import { StretchesPage } from '../../views/agreements/stretches-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError, Values } from '../web/form.ts'
import { endStretch } from './end-stretch.ts'
import { stretchesFile } from './file.ts'
import { readPlaces } from './places.ts'
import { recordStretch } from './record-stretch.ts'
import { stretchEndingForm, stretchForm } from './stretch-form.ts'
import { stretchPageFacts, type StretchedHolding } from './stretch-page-facts.ts'
import { holdingToStretch, stretchesOf } from './stretch-queries.ts'

export const stretchRoutes: Route[] = [
  get('/holdings/:id/stretches/new', ['worker'], async (ask) => {
    const holding = await theHolding(ask)
    return formPage(ask, holding, { values: opening(ask) })
  }),

  post('/holdings/:id/stretches', ['worker'], async (ask) => {
    const holding = await theHolding(ask)
    const form = ask.form(stretchForm(ask.today))
    if (!form.ok) return formPage(ask, holding, form)
    const outcome = await recordStretch(ask.act, { holding: holding.id }, form.input)
    if (outcome.refused === null) return ask.seeOther(`/holdings/${holding.id}`, 'stretched')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return formPage(ask, holding, { values: form.values, errors: outcome.errors })
  }),

  get(
    '/agreement/stretches',
    ['worker'],
    (ask) => listPage(ask, ask.me.person),
    (ask) => stretchesFile(ask.view, ask.me.person),
  ),

  get(
    '/people/:id/agreement/stretches',
    ['lead'],
    async (ask) => listPage(ask, await theLed(ask)),
    async (ask) => stretchesFile(ask.view, await theLed(ask)),
  ),

  get('/agreement/stretches/new', ['worker'], async (ask) => {
    const employment = await theJob(ask, ask.query('employment'))
    return formPage(ask, { employment }, { values: { ...opening(ask), employment } })
  }),

  post('/agreement/stretches', ['worker'], async (ask) => {
    const form = ask.form(stretchForm(ask.today))
    const employment = await theJob(ask, [form.values.employment ?? ''].flat()[0]!)
    if (!form.ok) return formPage(ask, { employment }, form)
    const outcome = await recordStretch(ask.act, { employment }, form.input)
    if (outcome.refused === null) return ask.seeOther('/agreement/stretches', 'stretched')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return formPage(ask, { employment }, { values: form.values, errors: outcome.errors })
  }),

  post('/stretches/:id/ending', ['worker'], async (ask) => {
    const form = ask.form(stretchEndingForm)
    const outcome = await endStretch(ask.act, ask.param('id'), form.version)
    if (outcome.refused === 'changed_since') return ask.problem(409)
    if (outcome.refused) throw new NotFound()
    const back = form.ok && form.input.from === 'holding' && outcome.holding
    return ask.seeOther(back ? `/holdings/${back}` : '/agreement/stretches', 'stretch_ended')
  }),
]

/** An alert names what it is about in its link. */
const opening = (ask: Ask): Values => ({ element: ask.query('element') ?? '' })

/** Somebody else, whom the asker leads. */
async function theLed(ask: Ask): Promise<string> {
  const places = await readPlaces(ask.view, ask.param('id'))
  if (!places.some(({ leads, isMine }) => leads && !isMine)) throw new NotFound()
  return ask.param('id')
}

async function theHolding(ask: Ask) {
  const holding = await holdingToStretch(ask.view, ask.param('id'))
  if (!holding) throw new NotFound()
  return holding
}

/** The job that is named, or the asker's only one. */
async function theJob(ask: Ask, named: string | null): Promise<string> {
  const places = await readPlaces(ask.view, ask.me.person)
  const place = named ? places.find(({ employment }) => employment === named) : places[0]
  if (!place) throw new NotFound()
  return place.employment
}

type About = { employment: string } & (object | NonNullable<StretchedHolding>)
type Sent = { values: Values; errors?: FieldError[] }

async function formPage(ask: Ask, about: About, sent: Sent) {
  const places = await readPlaces(ask.view, ask.me.person)
  const place = places.find(({ employment }) => employment === about.employment)
  if (!place) throw new NotFound()
  const holding = 'id' in about ? about : null
  const facts = await stretchPageFacts(ask.view, place, { holding, places, sent })
  const status = sent.errors?.length ? 422 : 200
  return ask.page(<StretchPage shell={ask.shell} facts={facts} />, status)
}

async function listPage(ask: Ask, person: string) {
  const isMine = person === ask.me.person
  const { stretches, pages } = await stretchesOf(ask.view, { person, page: ask.pageNumber })
  const facts = { stretches, pages, page: ask.pageNumber, isMine }
  const base = isMine ? '/agreement' : `/people/${person}/agreement`
  return ask.page(<StretchesPage shell={ask.shell} facts={{ ...facts, base }} />)
}
