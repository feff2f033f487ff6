import { AgreementPage } from '../../views/agreements/agreement-page.tsx'
import { HistoryPage } from '../../views/agreements/history-page.tsx'
import { VersionPage } from '../../views/agreements/version-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import type { Audience } from '../access/roles.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { Said } from '../web/said.ts'
import { pressForm } from '../web/fields.ts'
import { historyFile } from './file.ts'
import { historyFacts } from './history.ts'
import { readPlaces, type Place } from './places.ts'
import { proposalRoutes } from './proposal-routes.tsx'
import { proposeAgain } from './propose-again.ts'
import { versionList } from './queries.ts'
import { readOneVersion, readSections } from './read-sections.ts'
import { readReviews } from './review-queries.ts'
import { reviewRoutes } from './review-routes.tsx'
import { signAgreement } from './sign-agreement.ts'
import { stretchRoutes } from './stretch-routes.tsx'
import { readVersions } from './versions.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

const parties: Audience[] = ['worker', 'lead', 'manager', 'clinical_lead']
const others: Audience[] = ['lead', 'manager', 'clinical_lead']

/** More than three versions side by side cannot be read. */
const perPage = 3

export const agreementRoutes: Route[] = [
  get('/agreement', ['worker'], (ask) => showCurrent(ask, ask.me.person)),
  get(
    '/agreement/history',
    ['worker'],
    (ask) => showHistory(ask, ask.me.person),
    (ask) => historyAsked(ask, ask.me.person),
  ),
  get('/people/:id/agreement', others, (ask) => showCurrent(ask, someoneElse(ask))),
  get(
    '/people/:id/agreement/history',
    others,
    (ask) => showHistory(ask, someoneElse(ask)),
    (ask) => historyAsked(ask, someoneElse(ask)),
  ),
  ...proposalRoutes,
  ...reviewRoutes,
  ...stretchRoutes,
  get('/agreements/:id', parties, (ask) => showVersion(ask)),
  post('/agreements/:id/signature', parties, async (ask) => {
    ask.form(pressForm)
    const outcome = await signAgreement(ask.act, ask.param('id'))
    if (outcome.refused) return refused(ask, outcome)
    const word: Said = outcome.complete ? 'in_force' : 'signed'
    return ask.seeOther(`/agreements/${ask.param('id')}`, word)
  }),
  post('/agreements/:id/withdrawal', parties, async (ask) => {
    ask.form(pressForm)
    const outcome = await withdrawProposal(ask.act, ask.param('id'))
    if (outcome.refused) return refused(ask, outcome)
    return ask.seeOther(`/agreements/${ask.param('id')}`, 'withdrawn')
  }),
  post('/agreements/:id/renewal', ['worker', 'lead'], async (ask) => {
    ask.form(pressForm)
    const outcome = await proposeAgain(ask.act, ask.param('id'))
    if (outcome.refused === null) return ask.seeOther(`/agreements/${outcome.id}`, 'proposed_again')
    if (outcome.refused === 'unfit') return showVersion(ask, outcome.errors[0]!.message)
    return refused(ask, outcome)
  }),
]

/** A person's own agreement has one address only: their own. */
function someoneElse(ask: Ask): string {
  const person = ask.param('id')
  if (person === ask.me.person) throw new NotFound()
  return person
}

async function showCurrent(ask: Ask, person: string) {
  const isMine = person === ask.me.person
  const { sections, sum } = await readSections(ask.view, person)
  if (sections.length === 0 && !isMine) throw new NotFound()
  const facts = { sections, sum, isMine }
  return ask.page(<AgreementPage shell={ask.shell} {...facts} />)
}

async function showHistory(ask: Ask, person: string) {
  const place = choosePlace(ask, await readPlaces(ask.view, person))
  const { employment } = place
  const list = await versionList(ask.view, { employment })
  if (list.length === 0 && !place.isMine && !place.leads) throw new NotFound()
  const pages = Math.max(1, Math.ceil(list.length / perPage))
  const page = Math.min(ask.pageNumber, pages)
  const shown = list.slice((page - 1) * perPage, page * perPage + 1)
  const [low, high] = [shown.at(-1)?.number ?? 0, shown[0]?.number ?? 0]
  const versions = await readVersions(ask.view, { employment, low, high })
  const facts = historyFacts(versions, perPage)
  const oldest = facts.versions.at(-1)?.number ?? 0
  const reviews = await readReviews(ask.view, { employment, low: oldest, high })
  return ask.page(<HistoryPage shell={ask.shell} {...{ place, facts, reviews, page, pages }} />)
}

const historyAsked = async (ask: Ask, person: string) =>
  historyFile(ask.view, choosePlace(ask, await readPlaces(ask.view, person)))

/** The employment asked for, or the only one. */
function choosePlace(ask: Ask, places: Place[]): Place {
  const asked = ask.query('employment')
  const place = asked ? places.find(({ employment }) => employment === asked) : places[0]
  if (!place) throw new NotFound()
  return place
}

async function showVersion(ask: Ask, notice?: string) {
  const found = await readOneVersion(ask.view, ask.param('id'))
  if (!found) throw new NotFound()
  const more = notice ? { notice } : {}
  const page = <VersionPage shell={ask.shell} {...found} {...more} />
  return ask.page(page, notice ? 409 : 200)
}

/** Too late, or done already: the version as it is now, with what happened. */
async function refused(ask: Ask, outcome: Outcome<object>) {
  if (outcome.refused !== 'changed_since') throw new NotFound()
  const found = await readOneVersion(ask.view, ask.param('id'))
  const waits = found?.facts.status === 'proposed'
  return showVersion(
    ask,
    waits
      ? 'You have signed this already. Nothing was written twice.'
      : 'This version is not waiting any more. Nothing was changed.',
  )
}
