import { KeptFormPage } from '../../views/drafts/kept-form-page.tsx'
import { BadRequest, NotFound } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { pressForm } from '../web/fields.ts'
import { draftForm } from './form.ts'
import { keepDraft } from './keep-draft.ts'
import { keptFacts } from './kept-facts.ts'
import { throwAwayForm } from './throw-away-form.ts'

export const draftRoutes: Route[] = [
  post('/drafts', ['signed_in'], async (ask) => {
    const { fields } = ask
    const read = draftForm.safeParse(Object.fromEntries([...fields].map(([k, v]) => [k, v[0]])))
    if (!read.success) throw new BadRequest()
    const { form_id: formId, draft_path: path, draft_page: page } = read.data
    const { person } = ask.me
    const next = await keepDraft(ask.door, { person, formId, path, page, fields, now: ask.now })
    return ask.word(next)
  }),

  get('/kept-forms/:id', ['signed_in'], async (ask) => {
    const kept = await keptFacts(ask.view, ask.param('id'))
    if (!kept) throw new NotFound()
    return ask.page(<KeptFormPage shell={ask.shell} kept={kept} />)
  }),

  post('/kept-forms/:id/removal', ['signed_in'], async (ask) => {
    ask.form(pressForm)
    const outcome = await throwAwayForm(ask.act, { id: ask.param('id') })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/', 'thrown_away')
  }),
]
