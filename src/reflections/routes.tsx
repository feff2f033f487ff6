import { CpdPage } from '../../views/reflections/cpd-page.tsx'
import {
  ReflectionForm,
  type ReflectionFormFacts,
} from '../../views/reflections/reflection-form.tsx'
import { ReflectionPage } from '../../views/reflections/reflection-page.tsx'
import { ReflectionsPage } from '../../views/reflections/reflections-page.tsx'
import { RemovalForm } from '../../views/reflections/removal-form.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Refusal } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { whoSees } from '../access/who-sees.ts'
import { clashOf } from '../web/clash.ts'
import { pressForm } from '../web/fields.ts'
import { addReflection } from './add-reflection.ts'
import { ownReflection } from './asked-reflection.ts'
import { editReflection } from './edit-reflection.ts'
import { cpdFile, reflectionsFile } from './file.ts'
import { mostInBody, reflectionForm, searchForm } from './form.ts'
import { cpdFacts, reflectionsFacts, searchFacts } from './list-facts.ts'
import { isModel, modelKeys, models, startOf } from './models.ts'
import { nameOf } from './names.ts'
import { reflectionFacts, valuesOf } from './page-facts.ts'
import type { FoundReflection } from './queries.ts'
import { removeReflection } from './remove-reflection.ts'

/** What somebody wrote stays theirs to open, whatever part they have in the work next year. */
const writers = ['signed_in'] as const

export const reflectionRoutes: Route[] = [
  get(
    '/reflections',
    writers,
    async (ask) => {
      const facts = await reflectionsFacts(ask.view, ask.pageNumber)
      return ask.page(<ReflectionsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => reflectionsFile(ask.view),
  ),

  post('/reflections/search', writers, async (ask) => {
    const form = ask.form(searchForm)
    const facts = form.ok
      ? await searchFacts(ask.view, form)
      : { ...(await reflectionsFacts(ask.view, 1)), values: form.values, errors: form.errors }
    return ask.page(<ReflectionsPage shell={ask.shell} facts={facts} />, form.ok ? 200 : 422)
  }),

  get('/reflections/new', writers, (ask) => {
    const asked = ask.query('model')
    const model = isModel(asked) ? asked : 'quick'
    return formPage(ask, { values: { model, body: startOf(model) }, errors: [] })
  }),

  get(
    '/reflections/cpd',
    writers,
    async (ask) => {
      const facts = await cpdFacts(ask.view, ask.pageNumber)
      return ask.page(<CpdPage shell={ask.shell} name={ask.me.name} facts={facts} />)
    },
    (ask) => cpdFile(ask.view),
  ),

  post('/reflections', writers, async (ask) => {
    const form = ask.form(reflectionForm)
    if (!form.ok) return formPage(ask, form)
    const outcome = await addReflection(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther(`/reflections/${outcome.id}`, 'saved')
    return formPage(ask, { ...form, errors: errorsOf(outcome) })
  }),

  get('/reflections/:id', writers, async (ask) => {
    const facts = await reflectionFacts(ask.view, await ownReflection(ask))
    return ask.page(<ReflectionPage shell={ask.shell} facts={facts} />)
  }),

  get('/reflections/:id/edit', writers, async (ask) => {
    const kept = await ownReflection(ask)
    return formPage(ask, { kept, version: kept.version, values: valuesOf(kept), errors: [] })
  }),

  post('/reflections/:id', writers, async (ask) => {
    const kept = await ownReflection(ask)
    const form = ask.form(reflectionForm)
    if (!form.ok) return formPage(ask, { kept, ...form })
    const outcome = await editReflection(ask.act, kept.id, form.input, form.version)
    if (outcome.refused === null) return ask.seeOther(`/reflections/${kept.id}`, 'saved')
    if (outcome.refused === 'changed_since') {
      const clash = clashOf(valuesOf(kept), form.values)
      return formPage(ask, { kept, ...form, version: kept.version, errors: [], clash })
    }
    return formPage(ask, { kept, ...form, errors: errorsOf(outcome) })
  }),

  get('/reflections/:id/removal', writers, async (ask) =>
    removalPage(ask, await ownReflection(ask), false),
  ),

  post('/reflections/:id/removal', writers, async (ask) => {
    const { version } = ask.form(pressForm)
    const outcome = await removeReflection(ask.act, ask.param('id'), version)
    if (outcome.refused === null) return ask.seeOther('/reflections', 'taken_away')
    if (outcome.refused === 'changed_since') return removalPage(ask, await ownReflection(ask), true)
    throw new NotFound()
  }),
]

function errorsOf(outcome: Refusal) {
  if (outcome.refused === 'unfit') return outcome.errors
  throw new NotFound()
}

async function removalPage(ask: Ask, reflection: FoundReflection, changed: boolean) {
  const { sent } = await reflectionFacts(ask.view, reflection)
  const { id, version } = reflection
  const out = sent.filter(({ isOut }) => isOut).length
  const facts = { id, version, name: nameOf(reflection), out, changed }
  return ask.page(<RemovalForm shell={ask.shell} facts={facts} />, changed ? 409 : 200)
}

type Filled = Pick<ReflectionFormFacts, 'values' | 'errors' | 'clash' | 'version'>
type Given = Omit<Filled, 'clash' | 'version'> &
  Partial<Filled> & {
    /** The one that is changed; none for a new one. */
    kept?: FoundReflection
  }

async function formPage(ask: Ask, { kept, version, values, errors, clash = null }: Given) {
  const typed = String(values.model ?? '')
  const key = isModel(typed) ? typed : 'quick'
  const { name, hint, headings } = models[key]
  const facts: ReflectionFormFacts = {
    title: kept ? 'Change a reflection' : 'Write something',
    action: kept ? `/reflections/${kept.id}` : '/reflections',
    back: kept ? `/reflections/${kept.id}` : '/reflections',
    ...(kept ? { version: version ?? kept.version } : {}),
    model: { name, hint, rows: key === 'quick' ? 5 : 10 + headings.length * 2 },
    ways: kept || errors.length > 0 ? [] : waysFrom(key),
    most: mostInBody,
    whoSees: await whoSees(ask.view, 'reflection', null),
    values: { ...values, model: key },
    errors,
    clash,
  }
  const status = clash ? 409 : errors.length > 0 ? 422 : 200
  return ask.page(<ReflectionForm shell={ask.shell} facts={facts} />, status)
}

const waysFrom = (chosen: string) =>
  modelKeys.map((key) => ({
    href: `/reflections/new?model=${key}`,
    name: models[key].name,
    says: models[key].says,
    chosen: key === chosen,
  }))
