import { DocumentPage } from '../../views/assurance/document-page.tsx'
import { DocumentsPage } from '../../views/assurance/documents-page.tsx'
import { EditPage } from '../../views/assurance/edit-page.tsx'
import { PartPage } from '../../views/assurance/part-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { chosenEmployer } from '../employer/chosen-employer.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { documentNamed, partOf } from './documents.ts'
import { editFacts, partFacts } from './edit-facts.ts'
import { around, documentFacts, documentsFacts, readersOrganisation } from './facts.ts'
import { inputOf, partForm } from './form.ts'
import { versionsOf, writtenIn } from './queries.ts'
import { writePart } from './write-part.ts'

const editing = '/admin/documents/:name'

export const assuranceRoutes: Route[] = [
  get('/documents', ['signed_in'], async (ask) =>
    ask.page(<DocumentsPage shell={ask.shell} facts={await documentsFacts(ask.view)} />),
  ),

  get('/documents/:name', ['signed_in'], async (ask) => {
    const document = theDocument(ask)
    const place = await readersOrganisation(ask.view, ask.query('organisation'))
    if (!place) throw new NotFound()
    const [known, written, keeper] = await Promise.all([
      around(ask.view, place, ask.sendsMail),
      writtenIn(ask.view, place.id),
      chosenEmployer(ask.view, place.id),
    ])
    const edit = keeper && `/admin/documents/${document.name}?organisation=${place.id}`
    const facts = { ...documentFacts(document, { known, written, today: ask.today }), edit }
    return ask.page(<DocumentPage shell={ask.shell} facts={facts} />)
  }),

  get(editing, ['administrator'], async (ask) => {
    const document = theDocument(ask)
    const place = await thePlace(ask, ask.query('organisation'))
    const facts = editFacts(document, place, await writtenIn(ask.view, place.id))
    return ask.page(<EditPage shell={ask.shell} facts={facts} />)
  }),

  get(`${editing}/:part`, ['administrator'], (ask) => partPage(ask, ask.query('organisation'))),

  post(`${editing}/:part`, ['administrator'], async (ask) => {
    const { document, part } = thePart(ask)
    const form = ask.form(partForm(part))
    const { values, version } = form
    const named = [values.organisation ?? ''].flat()[0] || null
    if (!form.ok) return partPage(ask, named, { values, version, errors: form.errors }, 422)
    const where = { document: document.name, part: part.code, version }
    const outcome = await writePart(ask.act, where, inputOf(form.input))
    if (outcome.refused === 'changed_since') return partPage(ask, named, { values }, 409)
    if (outcome.refused) throw new NotFound()
    return ask.seeOther(`/admin/documents/${document.name}?organisation=${outcome.id}`, 'saved')
  }),
]

function theDocument(ask: Ask) {
  const document = documentNamed(ask.param('name'))
  if (!document) throw new NotFound()
  return document
}

function thePart(ask: Ask) {
  const document = theDocument(ask)
  const part = partOf(document, ask.param('part'))
  if (!part) throw new NotFound()
  return { document, part }
}

async function thePlace(ask: Ask, named: string | null) {
  const place = await chosenEmployer(ask.view, named)
  if (!place) throw new NotFound()
  return place
}

type Sent = { values: Values; version?: number; errors?: FieldError[] }

async function partPage(ask: Ask, named: string | null, sent?: Sent, status = 200) {
  const { document, part } = thePart(ask)
  const place = await thePlace(ask, named)
  const which = { organisation: place.id, document: document.name, part: part.code }
  const [known, before] = await Promise.all([
    around(ask.view, place, ask.sendsMail),
    versionsOf(ask.view, which),
  ])
  const kept = partFacts(document, part, { place, known, before })
  const facts = {
    ...kept,
    version: sent?.version ?? kept.version,
    typed: { values: sent?.values ?? kept.typed.values, errors: sent?.errors ?? [] },
    clash: status === 409 ? clashOf(kept.typed.values, sent!.values) : null,
  }
  return ask.page(<PartPage shell={ask.shell} facts={facts} />, status)
}
