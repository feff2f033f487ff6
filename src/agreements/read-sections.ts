import type { View } from '../access/view.ts'
import { agreementFacts, type AgreementFacts } from './facts.ts'
import { readPlaces, type Place } from './places.ts'
import { agreementPlace, versionList } from './queries.ts'
import { readVersions, type Version } from './versions.ts'

/** What a page shows for one employment. */
export type Section = {
  place: Place
  inForce: AgreementFacts | null
  waiting: AgreementFacts | null
  /** The number of the newest version, or 0 before anything was proposed. */
  latest: number
}

/** The agreement in force and the proposal that waits, as far as this viewer may see them. */
export async function readCurrent(view: View, { employment }: Place) {
  const list = await versionList(view, { employment })
  const current = list.filter(({ status }) => status === 'in_force' || status === 'proposed')
  const numbers = current.map(({ number }) => number)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const versions = current.length > 0 ? await readVersions(view, { employment, low, high }) : []
  return {
    latest: list[0]?.number ?? 0,
    inForce: versions.find(({ status }) => status === 'in_force'),
    waiting: versions.find(({ status }) => status === 'proposed'),
  }
}

/** One section for each employment; a manager sees only where they were asked to sign. */
export async function readSections(view: View, person: string): Promise<Section[]> {
  const sections: Section[] = []
  for (const place of await readPlaces(view, person)) {
    const { latest, inForce, waiting } = await readCurrent(view, place)
    if (latest === 0 && !place.isMine && !place.leads) continue
    const facts = (version: Version | undefined) =>
      version ? finish(view, place, version, inForce) : null
    sections.push({ place, latest, inForce: facts(inForce), waiting: facts(waiting) })
  }
  return sections
}

/** One version by its id, with the employment it belongs to; null when it is not theirs to see. */
export async function readOneVersion(view: View, id: string) {
  const found = await agreementPlace(view, { id })
  if (!found) return null
  const places = await readPlaces(view, found.person_id, longAgo)
  const place = places.find(({ employment }) => employment === found.employment_id)
  if (!place) return null
  const { number } = found
  const range = { employment: place.employment, low: number, high: number }
  const [version] = await readVersions(view, range)
  if (!version) return null
  const { inForce } = await readCurrent(view, place)
  return { place, facts: finish(view, place, version, inForce) }
}

/** Someone may still read what they agreed in a job that is over. */
const longAgo = '1900-01-01'

function finish(view: View, place: Place, version: Version, inForce?: Version): AgreementFacts {
  const { person: me, today } = view.who
  const facts = { place, me, today }
  const replaces = version.status === 'proposed' && inForce
  return agreementFacts(version, replaces ? { ...facts, before: inForce } : facts)
}
