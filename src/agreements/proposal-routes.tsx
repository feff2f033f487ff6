import { ProposalPage } from '../../views/agreements/proposal-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { Values } from '../web/form.ts'
import { proposalForm } from './form.ts'
import { readPlaces, type Place } from './places.ts'
import { proposalFacts } from './proposal.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { templates, type Site } from './templates.ts'

export const proposalRoutes: Route[] = [
  get('/agreement/proposals/new', ['worker'], (ask) => open(ask, ask.me.person)),
  post('/agreement/proposals', ['worker'], (ask) => send(ask, ask.me.person)),
  get('/people/:id/agreement/proposals/new', ['lead'], (ask) => open(ask, ask.param('id'))),
  post('/people/:id/agreement/proposals', ['lead'], (ask) => send(ask, ask.param('id'))),
]

async function open(ask: Ask, person: string) {
  const place = await placeToPropose(ask, person, ask.query('employment'))
  const [site, step] = [siteOf(ask.query('site')), ask.query('step')]
  const facts = await proposalFacts(ask.view, place, { site, step })
  return ask.page(<ProposalPage shell={ask.shell} facts={facts} />)
}

async function send(ask: Ask, person: string) {
  const form = ask.form(proposalForm(ask.today))
  const { values, version } = form
  const place = await placeToPropose(ask, person, text(values, 'employment'))
  const site = siteOf(text(values, 'site'))
  const again = async (status: 409 | 422, sent: object = {}) => {
    const facts = await proposalFacts(ask.view, place, { site, sent: { values, version, ...sent } })
    return ask.page(<ProposalPage shell={ask.shell} facts={facts} />, status)
  }
  if (!form.ok) return again(422, { errors: form.errors })
  const outcome = await proposeAgreement(ask.act, form.input, version)
  if (outcome.refused === 'changed_since') return again(409, { changedSince: true })
  if (outcome.refused === 'unfit') return again(422, { errors: outcome.errors })
  if (outcome.refused) throw new NotFound()
  return ask.seeOther(place.base, outcome.tookBack ? 'proposed_again' : 'proposed')
}

/** Where the asker may propose: their own employment, or one they lead. */
export async function placeToPropose(
  ask: Ask,
  person: string,
  asked: string | null,
): Promise<Place> {
  const isMine = ask.param('id') === undefined
  const places = await readPlaces(ask.view, person)
  const mine = places.filter((place) => place.isMine === isMine && (isMine || place.leads))
  const place = asked ? mine.find(({ employment }) => employment === asked) : mine[0]
  if (!place) throw new NotFound()
  return place
}

const text = (values: Values, name: string) => [values[name] ?? ''].flat()[0] || null

/** An address that names no site of ours starts as if it named none. */
const siteOf = (asked: string | null): Site | null =>
  templates.find(({ site }) => String(site) === asked)?.site ?? null
