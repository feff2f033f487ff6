import { notFound, unfit, type Act } from '../access/change.ts'
import { addDays } from '../time/london.ts'
import { bondsOn, versionList } from './queries.ts'
import { findVersion } from './read-sections.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { usualReviewDays } from './review-form.ts'

/**
 * Makes a waiting proposal again as a new version, for those who are still linked to the worker.
 * Whoever makes it signs it; the one that could not be signed is taken back in the same step.
 */
export async function proposeAgain(act: Act, id: string) {
  const { view } = act
  const found = await findVersion(view, id)
  if (!found || !(found.place.isMine || found.place.leads)) return notFound
  const { place, version } = found
  const { employment } = place
  const bonds = await bondsOn(view, { employment })
  if (version.status !== 'proposed') {
    return unfit('parties[]', 'This version is not waiting any more. Nothing was changed.')
  }
  const latest = (await versionList(view, { employment }))[0]?.number ?? 0
  const linked = new Set(bonds.map(({ viewer_id: viewer }) => viewer))
  const { positions, words, limits, site, reason } = version
  const input = {
    employment,
    positions,
    words,
    limits,
    site,
    reason,
    reviewCalls: version.review_calls,
    reviewCallsMost: version.review_calls_most,
    reviewOn: laterThan(act.who.today, version.review_on),
    parties: version.parties.map(({ person }) => person).filter((each) => linked.has(each)),
  }
  return proposeAgreement(act, input, latest)
}

const laterThan = (today: string, on: string) => (on > today ? on : addDays(today, usualReviewDays))
