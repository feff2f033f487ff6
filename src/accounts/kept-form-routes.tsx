import { KeptFormPage, type KeptFormFacts } from '../../views/accounts/kept-form-page.tsx'
import { NotFound } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { View } from '../access/view.ts'
import { buttonForm } from './form.ts'
import { keptForm } from './queries.ts'
import { throwAwayForm } from './throw-away-form.ts'
import { sayField, sayMoment, sayPath } from './words.ts'

export const keptFormRoutes: Route[] = [
  get('/kept-forms/:id', ['signed_in'], async (ask) => {
    const kept = await readKeptForm(ask.view, ask.param('id'))
    return ask.page(<KeptFormPage shell={ask.shell} kept={kept} />)
  }),

  post('/kept-forms/:id/removal', ['signed_in'], async (ask) => {
    ask.form(buttonForm)
    const outcome = await throwAwayForm(ask.act, { id: ask.param('id') })
    if (outcome.refused) throw new NotFound()
    return ask.seeOther('/', 'thrown_away')
  }),
]

async function readKeptForm(view: View, id: string): Promise<KeptFormFacts> {
  const row = await keptForm(view, { id })
  if (!row) throw new NotFound()
  const opener = await view.opener(view.who.person)
  const fields = fieldsIn(opener.open('kept_form', 'body', id, row.body))
  const shown = fields
    .filter(({ name, value }) => name !== 'version' && value !== '')
    .map(({ name, value }) => ({ key: sayField(name), value }))
  return {
    id,
    thing: sayPath(row.path),
    when: sayMoment(row.kept_at),
    path: row.path,
    shown,
    fields,
  }
}

/** A text that was tampered with opens as words, not as fields: then there is nothing to send. */
function fieldsIn(body: string | null): { name: string; value: string }[] {
  if (!body?.startsWith('[')) return []
  const pairs = JSON.parse(body) as [string, string[]][]
  return pairs.flatMap(([name, values]) => values.map((value) => ({ name, value })))
}
