import { GapPage } from '../../views/service-gaps/gap-page.tsx'
import { GapsPage } from '../../views/service-gaps/gaps-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { get, post, type Route } from '../access/routes.ts'
import { clashOf } from '../web/clash.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { gapsFile } from './file.ts'
import { closeGap, openGap } from './close-gap.ts'
import { gapFacts, gapsFacts } from './facts.ts'
import { gapForm } from './form.ts'
import { nameArea } from './name-area.ts'

export const serviceGapRoutes: Route[] = [
  get(
    '/service-gaps',
    ['worker', 'lead'],
    async (ask) => {
      const facts = await gapsFacts(ask.view, ask.pageNumber)
      return ask.page(<GapsPage shell={ask.shell} facts={facts} />)
    },
    (ask) => gapsFile(ask.view),
  ),

  get('/service-gaps/:id', ['lead'], async (ask) => {
    const gap = await theGap(ask)
    return gapPage(ask, { values: { area: gap.area }, errors: [] })
  }),

  post('/service-gaps/:id', ['lead'], async (ask) => {
    const gap = await theGap(ask)
    const form = ask.form(gapForm)
    if (!form.ok) return gapPage(ask, form, 422)
    const named = { gap: gap.id, area: form.input.area, version: form.version }
    const outcome = await nameArea(ask.act, named)
    if (outcome.refused === null) return ask.seeOther('/service-gaps', 'saved')
    if (outcome.refused === 'not_found') throw new NotFound()
    return gapPage(ask, { values: form.values, errors: [] }, 409)
  }),

  post('/service-gaps/:id/closing', ['lead'], async (ask) => pressed(ask, closeGap, 'moved')),
  post('/service-gaps/:id/opening', ['lead'], async (ask) => pressed(ask, openGap, 'reopened')),
]

type Press = (act: Ask['act'], on: { gap: string; version: number }) => Promise<Outcome<object>>

async function pressed(ask: Ask, press: Press, word: Said) {
  const gap = await theGap(ask)
  const { version } = ask.form(pressForm)
  const outcome = await press(ask.act, { gap: gap.id, version })
  if (outcome.refused === null) return ask.seeOther('/service-gaps', word)
  return ask.problem(outcome.refused === 'not_found' ? 404 : 409)
}

async function theGap(ask: Ask) {
  const gap = await gapFacts(ask.view, ask.param('id'))
  if (!gap) throw new NotFound()
  return gap
}

async function gapPage(ask: Ask, typed: Typed, status = 200) {
  const gap = await theGap(ask)
  const clash = status === 409 ? clashOf({ area: gap.area }, typed.values) : null
  return ask.page(<GapPage shell={ask.shell} gap={gap} typed={typed} clash={clash} />, status)
}
