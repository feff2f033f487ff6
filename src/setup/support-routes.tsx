import { FirstAgreementPage } from '../../views/setup/agreement-page.tsx'
import { BondsPage } from '../../views/setup/bonds-page.tsx'
import { FirstSchedulePage } from '../../views/setup/debrief-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { proposeFirst } from '../agreements/propose-first.ts'
import { defaultSite, type Site } from '../agreements/templates.ts'
import { setFirstSchedule } from '../debriefs/set-first-schedule.ts'
import { refusedAs } from '../people/refused.ts'
import { siteOptions } from '../people/site-options.ts'
import type { Values } from '../web/form.ts'
import { bondsFacts, choicesIn } from './bonds-facts.ts'
import { bondsForm, firstAgreementForm, firstScheduleForm } from './form.ts'
import { keepBonds } from './keep-bonds.ts'
import { isMet, isStarted, isSupported } from './rules.ts'
import { othersOf, theTeam, type Chosen } from './the-team.ts'
import { sayFirstSchedule, teamSays } from './words.ts'

/** Who supports whom, what they agree to begin with, and when they meet: a team at a time. */
export const supportRoutes: Route[] = [
  get('/setup/bonds', ['administrator'], async (ask) => {
    const chosen = await theTeam(ask, ask.query('team'), (team) => !isSupported(team))
    return chosen ? bondsPage(ask, chosen, null) : ask.seeOther('/setup/team')
  }),

  post('/setup/bonds', ['administrator'], async (ask) => {
    const form = ask.form(bondsForm)
    const chosen = await sent(ask, form.values)
    const { values } = form
    if (!form.ok)
      return bondsPage(ask, chosen, { values, errors: form.errors, changed: false }, 422)
    const { team } = form.input
    const outcome = await keepBonds(ask.act, { team, choices: choicesIn(form.input) })
    if (outcome.refused === null) return ask.seeOther(`/setup/agreement?team=${team}`, 'saved')
    const { errors, status } = refusedAs(outcome)
    return bondsPage(ask, chosen, { values, errors, changed: status === 409 }, status)
  }),

  get('/setup/agreement', ['administrator'], async (ask) => {
    const chosen = await theTeam(ask, ask.query('team'), (team) => !isStarted(team))
    if (!chosen) return ask.seeOther('/setup/team')
    const site = String(chosen.team.site ?? defaultSite)
    return agreementPage(ask, chosen, { values: { site }, errors: [] })
  }),

  post('/setup/agreement', ['administrator'], async (ask) => {
    const form = ask.form(firstAgreementForm)
    const chosen = await sent(ask, form.values)
    if (!form.ok) return agreementPage(ask, chosen, form, 422)
    const { team, site } = form.input
    const outcome = await proposeFirst(ask.act, { team, site: site as Site })
    if (outcome.refused === null) return ask.seeOther(`/setup/debrief?team=${team}`, 'proposed')
    const { errors, status } = refusedAs(outcome)
    return agreementPage(ask, chosen, { values: form.values, errors }, status)
  }),

  get('/setup/debrief', ['administrator'], async (ask) => {
    const chosen = await theTeam(ask, ask.query('team'), (team) => !isMet(team))
    if (!chosen) return ask.seeOther('/setup/team')
    const values = { weekday: '5', at: '15:00', minutes: '25' }
    return schedulePage(ask, chosen, { values, errors: [] })
  }),

  post('/setup/debrief', ['administrator'], async (ask) => {
    const form = ask.form(firstScheduleForm)
    const chosen = await sent(ask, form.values)
    if (!form.ok) return schedulePage(ask, chosen, form, 422)
    const outcome = await setFirstSchedule(ask.act, form.input)
    if (outcome.refused === null) return ask.seeOther('/setup/help-contacts', 'saved')
    const { errors, status } = refusedAs(outcome)
    return schedulePage(ask, chosen, { values: form.values, errors }, status)
  }),
]

/** The team a form was sent for. */
async function sent(ask: Ask, { team }: Values): Promise<Chosen> {
  const chosen = await theTeam(ask, typeof team === 'string' && team !== '' ? team : null)
  if (!chosen) throw new NotFound()
  return chosen
}

type Sent = Parameters<typeof bondsFacts>[2]

async function bondsPage(ask: Ask, chosen: Chosen, back: Sent, status = 200) {
  const others = othersOf(chosen, '/setup/bonds')
  const facts = await bondsFacts(ask.view, { team: chosen.team, others }, back)
  return ask.page(<BondsPage shell={ask.shell} facts={facts} />, status)
}

function agreementPage(ask: Ask, chosen: Chosen, typed: Typed, status = 200) {
  const { team } = chosen
  const facts = {
    team,
    others: othersOf(chosen, '/setup/agreement'),
    sites: siteOptions(),
    says: teamSays(team),
    waiting: Math.max(0, Number(team.led) - Number(team.begun)),
    typed,
  }
  return ask.page(<FirstAgreementPage shell={ask.shell} facts={facts} />, status)
}

function schedulePage(ask: Ask, chosen: Chosen, typed: Typed, status = 200) {
  const { team } = chosen
  const others = othersOf(chosen, '/setup/debrief')
  const facts = { team, others, meets: sayFirstSchedule(team), typed }
  return ask.page(<FirstSchedulePage shell={ask.shell} facts={facts} />, status)
}
