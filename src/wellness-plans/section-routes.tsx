import { SectionPage } from '../../views/wellness-plans/section-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { PlanSection } from '../database/schema.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { sectionForm } from './form.ts'
import { whoReads } from './plan-facts.ts'
import { ownSection, ownShares, peopleBeside } from './queries.ts'
import { isSection, sectionWords } from './words.ts'
import { writeSection } from './write-section.ts'

/** Each part is written by itself. */
export const sectionRoutes: Route[] = [
  get('/wellness-plan/:section/edit', ['signed_in'], async (ask) => {
    const kept = await ownSection(ask.view, theSection(ask))
    const values = { words: kept?.words ?? '' }
    return sectionPage(ask, { values, errors: [], version: kept?.version ?? 0 })
  }),

  post('/wellness-plan/:section', ['signed_in'], async (ask) => {
    const section = theSection(ask)
    const form = ask.form(sectionForm)
    if (!form.ok) return sectionPage(ask, form, 422)
    const { version } = form
    const outcome = await writeSection(ask.act, { section, words: form.input.words, version })
    if (outcome.refused === null) return ask.seeOther(`/wellness-plan#${section}`, 'saved')
    if (outcome.refused === 'not_found') throw new NotFound()
    if (outcome.refused === 'unfit') return sectionPage(ask, { ...form, ...outcome }, 422)
    return sectionPage(ask, form, 409)
  }),
]

function theSection(ask: Ask): PlanSection {
  const section = ask.param('section')
  if (!isSection(section)) throw new NotFound()
  return section
}

type Typed = { values: Values; errors?: FieldError[]; version: number }

async function sectionPage(ask: Ask, { values, errors = [], version }: Typed, status = 200) {
  const { view } = ask
  const section = theSection(ask)
  const [kept, shares, people] = await Promise.all([
    ownSection(view, section),
    ownShares(view, {}),
    peopleBeside(view),
  ])
  const overtaken = status === 409
  const facts = {
    section,
    ...sectionWords[section],
    values,
    errors,
    version: overtaken ? (kept?.version ?? 0) : version,
    whoSees: whoReads(section, shares, people),
    clash: overtaken ? clashOf({ words: kept?.words ?? '' }, values) : null,
  }
  return ask.page(<SectionPage shell={ask.shell} facts={facts} />, status)
}
