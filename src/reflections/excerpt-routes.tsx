import { ExcerptForm, type ExcerptFormFacts } from '../../views/reflections/excerpt-form.tsx'
import { ExcerptPage, ExcerptsPage } from '../../views/reflections/excerpts-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import { ownReflection } from './asked-reflection.ts'
import { excerptFacts, excerptFormFacts, excerptsFacts, problemsOf } from './excerpt-facts.ts'
import { findReceived } from './excerpt-queries.ts'
import { excerptsFile } from './file.ts'
import { excerptForm, mostSent, type ExcerptInput } from './form.ts'
import { wordsToSend } from './paragraphs.ts'
import type { FoundReflection } from './queries.ts'
import { sendExcerpt } from './send-excerpt.ts'
import { takeBackExcerpt } from './take-back-excerpt.ts'

export const excerptRoutes: Route[] = [
  get('/reflections/:id/excerpts/new', ['signed_in'], async (ask) =>
    formPage(ask, await ownReflection(ask), { values: {} }),
  ),

  post('/reflections/:id/excerpts', ['signed_in'], async (ask) => {
    const reflection = await ownReflection(ask)
    const form = ask.form(excerptForm)
    const checking = form.values.checked === 'yes'
    if (!form.ok) return formPage(ask, reflection, { ...form, checking })
    const { input, values } = form
    if (!checking && isStale(input, form.version, reflection)) {
      return formPage(ask, reflection, { values: { ...values, 'lines[]': [] }, changed: true })
    }
    const sending = { to: input.to_id, words: wordsOf(input, reflection) }
    const errors = await problemsOf(ask.view, sending)
    if (errors.length > 0) return formPage(ask, reflection, { values, errors, checking })
    return checking
      ? send(ask, reflection, { ...sending, reflection: reflection.id, values })
      : formPage(ask, reflection, { values: { ...values, words: sending.words }, checking: true })
  }),

  post('/excerpts/:id/removal', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await takeBackExcerpt(ask.act, ask.param('id'))
    if (outcome.refused !== null) throw new NotFound()
    return ask.seeOther(`/reflections/${outcome.reflection}`, 'lines_back')
  }),

  get(
    '/excerpts',
    ['signed_in'],
    async (ask) => {
      const facts = await excerptsFacts(ask.view, ask.pageNumber)
      return ask.page(<ExcerptsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => excerptsFile(ask.view),
  ),

  get('/excerpts/:id', ['signed_in'], async (ask) => {
    const excerpt = await findReceived(ask.view, ask.param('id'))
    if (!excerpt) throw new NotFound()
    return ask.page(<ExcerptPage shell={ask.shell} facts={excerptFacts(ask.view, excerpt)} />)
  }),
]

/** Parts are ticked by their place, which another text would give to other words. */
const isStale = (input: ExcerptInput, version: number, reflection: FoundReflection) =>
  input['lines[]'].length > 0 && version !== reflection.version

/** What was looked at is sent as it stands; before that, the ticked parts come first. */
const wordsOf = (input: ExcerptInput, { body }: FoundReflection) =>
  wordsToSend(body, input.checked === 'yes' ? [] : input['lines[]'].map(Number), input.words)

type Sending = Parameters<typeof sendExcerpt>[1] & { values: Values }

async function send(ask: Ask, reflection: FoundReflection, { values, ...sending }: Sending) {
  const outcome = await sendExcerpt(ask.act, sending)
  if (outcome.refused === null) return ask.seeOther(`/reflections/${reflection.id}`, 'lines_sent')
  if (outcome.refused !== 'unfit') throw new NotFound()
  return formPage(ask, reflection, { values, errors: outcome.errors, checking: true })
}

type Filled = Pick<ExcerptFormFacts, 'values'> &
  Partial<Pick<ExcerptFormFacts, 'errors' | 'checking' | 'changed'>>

async function formPage(ask: Ask, reflection: FoundReflection, filled: Filled) {
  const { values, errors = [], checking = false, changed = false } = filled
  const known = await excerptFormFacts(ask.view, reflection)
  const facts = { ...known, most: mostSent, values, errors, checking, changed }
  const page = <ExcerptForm shell={ask.shell} facts={facts} />
  return ask.page(page, changed ? 409 : errors.length > 0 ? 422 : 200)
}
