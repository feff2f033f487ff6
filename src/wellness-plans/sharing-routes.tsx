import { SharingPage } from '../../views/wellness-plans/sharing-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { shareForm } from './form.ts'
import { shareSections } from './share-sections.ts'
import { inNames, sharingFacts, tickedNow } from './sharing-facts.ts'

export const sharingRoutes: Route[] = [
  get('/wellness-plan/sharing', ['signed_in'], async (ask) =>
    sharingPage(ask, { values: await tickedNow(ask.view), errors: [] }),
  ),

  post('/wellness-plan/sharing', ['signed_in'], async (ask) => {
    const form = ask.form(shareForm)
    if (!form.ok) return sharingPage(ask, form, 422)
    const outcome = await shareSections(ask.act, { ...form.input, version: form.version })
    if (outcome.refused === null) return ask.seeOther('/wellness-plan', 'sharing')
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'unfit') return sharingPage(ask, { ...form, ...outcome }, 422)
    return sharingPage(ask, { values: form.values, errors: [] }, 409)
  }),
]

type Typed = { values: Values; errors: FieldError[]; version?: number }

async function sharingPage(ask: Ask, { values, errors, version }: Typed, status = 200) {
  const facts = await sharingFacts(ask.view)
  const kept = status === 409 ? await tickedNow(ask.view) : null
  const clash = kept && clashOf(inNames(kept, facts.people), inNames(values, facts.people))
  const shown = { ...facts, values, errors, clash, version: version ?? facts.version }
  return ask.page(<SharingPage shell={ask.shell} facts={shown} />, status)
}
