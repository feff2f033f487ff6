import { ErasurePage } from '../../views/rights/erasure-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { thePerson } from '../people/person-facts.ts'
import { refusedAs } from '../people/refused.ts'
import { eraseForGood } from './erase-for-good.ts'
import { erasureFacts } from './erasure-facts.ts'
import { erasureForm } from './form.ts'

export const erasureRoutes: Route[] = [
  get('/admin/people/:id/erasure', ['administrator'], (ask) =>
    erasurePage(ask, { values: {}, errors: [] }),
  ),

  post('/admin/people/:id/erasure', ['administrator'], async (ask) => {
    const { id: person } = await thePerson(ask)
    const form = ask.form(erasureForm)
    const { erased } = await erasureFacts(ask)
    // Asked for again, it is as it should be.
    if (erased !== null) return ask.seeOther(`/admin/people/${person}/erasure`, 'erased')
    if (!form.ok) return erasurePage(ask, form, 422)
    const erasing = { person, version: form.version, ...form.input }
    const outcome = await eraseForGood(ask.door, ask.act, erasing)
    if (outcome.refused === null) return ask.seeOther(`/admin/people/${person}/erasure`, 'erased')
    const { errors, status } = refusedAs(outcome)
    return erasurePage(ask, { values: form.values, errors }, status)
  }),
]

async function erasurePage(ask: Ask, typed: Typed, status = 200) {
  const facts = await erasureFacts(ask)
  return ask.page(<ErasurePage shell={ask.shell} facts={facts} typed={typed} />, status)
}
