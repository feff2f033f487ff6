import { PreparationForm } from '../../views/preparation/preparation-form.tsx'
import { PreparationPage } from '../../views/preparation/preparation-page.tsx'
import { SentPage } from '../../views/preparation/sent-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { formFacts, valuesOf } from './form-facts.ts'
import { preparationForm } from './form.ts'
import { keepPreparation } from './keep-preparation.ts'
import { findPreparation, findSitting, type Sitting } from './queries.ts'
import { printFacts, sentFacts } from './sent-facts.ts'
import { removePreparation, takeBackPreparation } from './take-back.ts'

/** What somebody prepared stays theirs to open, whatever part they have in the work next year. */
const writers = ['signed_in'] as const

const at = (ask: Ask) => `/supervision/sessions/${ask.param('id')}/preparation`

export const preparationRoutes: Route[] = [
  get('/supervision/sessions/:id/preparation', writers, async (ask) => {
    const sitting = await theSitting(ask)
    return sitting.isOpen ? formPage(ask, { sitting, errors: [] }) : ownPage(ask)
  }),

  post('/supervision/sessions/:id/preparation', writers, async (ask) => {
    const sitting = await theSitting(ask)
    const form = ask.form(preparationForm)
    if (!form.ok) return formPage(ask, { sitting, ...form })
    const { input, version, values } = form
    const outcome = await keepPreparation(ask.act, { session: sitting.id, input, version })
    if (outcome.refused === null) {
      const sent = input.press === 'send'
      return ask.seeOther(at(ask), sent ? 'preparation_sent' : 'preparation_kept')
    }
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'changed_since') return clashPage(ask, sitting, values)
    return formPage(ask, { sitting, values, version, errors: outcome.errors })
  }),

  post('/supervision/sessions/:id/preparation/withdrawal', writers, async (ask) => {
    ask.form(pressForm)
    const outcome = await takeBackPreparation(ask.act, ask.param('id'))
    if (outcome.refused === null) return ask.seeOther(at(ask), 'preparation_back')
    if (outcome.refused === 'changed_since') return ownPage(ask, 409)
    throw new NotFound()
  }),

  post('/supervision/sessions/:id/preparation/removal', writers, async (ask) => {
    const { version } = ask.form(pressForm)
    const outcome = await removePreparation(ask.act, ask.param('id'), version)
    if (outcome.refused === null) {
      return ask.seeOther(`/supervision/sessions/${ask.param('id')}`, 'thrown_away')
    }
    if (outcome.refused === 'changed_since') return ownPage(ask, 409)
    throw new NotFound()
  }),

  get('/supervision/sessions/:id/preparation/print', writers, (ask) => ownPage(ask)),

  get('/supervision/sessions/:id/preparation/sent', writers, async (ask) => {
    const facts = await sentFacts(ask.view, ask.param('id'))
    if (!facts) throw new NotFound()
    return ask.page(<SentPage shell={ask.shell} facts={facts} />)
  }),
]

async function theSitting(ask: Ask): Promise<Sitting> {
  const sitting = await findSitting(ask.view, ask.param('id'))
  if (!sitting) throw new NotFound()
  return sitting
}

async function ownPage(ask: Ask, status = 200) {
  const facts = await printFacts(ask.view, ask.param('id'))
  if (!facts) throw new NotFound()
  const page = <PreparationPage shell={ask.shell} facts={{ ...facts, overtaken: status === 409 }} />
  return ask.page(page, status)
}

async function clashPage(ask: Ask, sitting: Sitting, values: Values) {
  const { words, topics } = valuesOf(await findPreparation(ask.view, sitting.id))
  const typed = { topics: values.topics ?? '', words: values.words ?? '' }
  const clash = clashOf({ topics: topics ?? '', words: words ?? '' }, typed)
  return formPage(ask, { sitting, values, errors: [], clash })
}

type Given = {
  sitting: Sitting
  values?: Values
  version?: number
  errors: FieldError[]
  clash?: ReturnType<typeof clashOf>
}

async function formPage(ask: Ask, { sitting, values, version, errors, clash }: Given) {
  const before = await findPreparation(ask.view, sitting.id)
  const facts = {
    ...(await formFacts(ask.view, sitting, before)),
    version: version ?? before?.version ?? 0,
    values: values ?? valuesOf(before),
    errors,
    clash: clash ?? null,
  }
  const status = clash ? 409 : errors.length > 0 ? 422 : 200
  return ask.page(<PreparationForm shell={ask.shell} facts={facts} />, status)
}
