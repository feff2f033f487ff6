import { ComplaintForm } from '../../views/rights/complaint-form.tsx'
import { OwnComplaintsPage } from '../../views/rights/complaints-page.tsx'
import { ComplaintPage, ComplaintsSentPage } from '../../views/rights/complaints-sent-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import { answerComplaint } from './answer-complaint.ts'
import { complaintFacts, complaintsSentFacts, ownComplaintsFacts } from './complaint-facts.ts'
import { complaintsSentFile, ownComplaintsFile } from './complaint-file.ts'
import { complaintPlaces } from './complaint-queries.ts'
import { answerForm, complaintForm } from './form.ts'
import { sendComplaint } from './send-complaint.ts'

export const complaintRoutes: Route[] = [
  get(
    '/privacy/complaints',
    ['signed_in'],
    async (ask) => {
      const facts = await ownComplaintsFacts(ask.view, ask.pageNumber)
      return ask.page(<OwnComplaintsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => ownComplaintsFile(ask.view),
  ),

  get('/privacy/complaints/new', ['signed_in'], (ask) => formPage(ask, { values: {}, errors: [] })),

  post('/privacy/complaints', ['signed_in'], async (ask) => {
    const form = ask.form(complaintForm)
    if (!form.ok) return formPage(ask, form, 422)
    const outcome = await sendComplaint(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther('/privacy/complaints', 'complained')
    if (outcome.refused !== 'unfit') throw new NotFound()
    return formPage(ask, { values: form.values, errors: outcome.errors }, 422)
  }),

  get(
    '/admin/complaints',
    ['administrator'],
    async (ask) => {
      const facts = await complaintsSentFacts(ask.view, ask.pageNumber)
      return ask.page(<ComplaintsSentPage shell={ask.shell} facts={facts} />)
    },
    (ask) => complaintsSentFile(ask.view),
  ),

  get('/admin/complaints/:id', ['administrator'], async (ask) => {
    const facts = await theComplaint(ask)
    return complaintPage(ask, { values: { answer: facts.answer ?? '' }, errors: [] })
  }),

  post('/admin/complaints/:id/answer', ['administrator'], async (ask) => {
    const { id, mine } = await theComplaint(ask)
    if (mine) throw new NotFound()
    const form = ask.form(answerForm)
    if (!form.ok) return complaintPage(ask, form, 422)
    const answered = { complaint: id, answer: form.input.answer, version: form.version }
    const outcome = await answerComplaint(ask.act, answered)
    if (outcome.refused === null) return ask.seeOther(`/admin/complaints/${id}`, 'answered')
    if (outcome.refused === 'not_found') throw new NotFound()
    return complaintPage(ask, { values: form.values, errors: [] }, 409)
  }),
]

async function formPage(ask: Ask, typed: Typed, status = 200) {
  const places = await complaintPlaces(ask.view, {})
  const facts = { places: places.map(({ id, name }) => ({ value: id, label: name })) }
  return ask.page(<ComplaintForm shell={ask.shell} facts={facts} typed={typed} />, status)
}

async function theComplaint(ask: Ask) {
  const facts = await complaintFacts(ask.view, ask.param('id'))
  if (!facts) throw new NotFound()
  return facts
}

async function complaintPage(ask: Ask, typed: Typed, status = 200) {
  const facts = await theComplaint(ask)
  const clash = status === 409 ? clashOf({ answer: facts.answer ?? '' }, typed.values) : null
  return ask.page(
    <ComplaintPage shell={ask.shell} facts={facts} typed={typed} clash={clash} />,
    status,
  )
}
