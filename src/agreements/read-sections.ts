import type { View } from '../access/view.ts'
import { readStatement, type StatementFact } from '../employer/queries.ts'
import { agreementFacts, type AgreementFacts } from './facts.ts'
import { sumOfJobs, type JobPart, type JobSum } from './job-sum.ts'
import { outwardOf, type OutwardFacts } from './outward-facts.ts'
import { readPlaces, type Place } from './places.ts'
import { agreementPlace, bondsOn, versionList } from './queries.ts'
import { readingsOn } from './review-queries.ts'
import { scaleLimits } from './scaling.ts'
import { sideBySide } from './side-by-side.ts'
import type { StretchFact } from './stretch-facts.ts'
import { liveStretches } from './stretch-queries.ts'
import { readVersions, type Version } from './versions.ts'

/** What a page shows for one employment. */
export type Section = {
  place: Place
  inForce: AgreementFacts | null
  waiting: AgreementFacts | null
  /** The number of the newest version, or 0 before anything was proposed. */
  latest: number
  /** Null for a viewer to whom stretches are not shown. */
  stretches: StretchFact[] | null
  outward: OutwardFacts | null
  statement: StatementFact | null
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
export async function readSections(view: View, person: string) {
  const sections: Section[] = []
  const parts: JobPart[] = []
  for (const place of await readPlaces(view, person)) {
    const current = await readCurrent(view, place)
    if (current.latest === 0 && !place.isMine && !place.leads) continue
    sections.push(await sectionOf(view, place, current))
    const part = await partOf(view, place, current.inForce)
    if (part) parts.push(part)
  }
  const sum: JobSum | null = parts.length === sections.length ? sumOfJobs(parts) : null
  return { sections, sum }
}

type Current = Awaited<ReturnType<typeof readCurrent>>

async function sectionOf(view: View, place: Place, current: Current): Promise<Section> {
  const { latest, inForce, waiting } = current
  const { employment, organisationId: organisation } = place
  const near = place.isMine || place.leads
  const around = { place, inForce, bonded: await bondedTo(view, place) }
  return {
    place,
    latest,
    inForce: inForce ? finish(view, inForce, around) : null,
    waiting: waiting ? finish(view, waiting, around) : null,
    stretches: near ? await liveStretches(view, { employment }) : null,
    outward: near && inForce && !waiting ? outwardOf(inForce, place, view.who.today) : null,
    statement: await readStatement(view, organisation),
  }
}

/** The numbers of one job, for the sum of several. */
async function partOf(view: View, place: Place, inForce: Version | undefined) {
  const { at } = place.reader
  if (!at || !inForce) return null
  const { held, points } = scaleLimits(inForce.limits, at)
  if (!held || !points) return null
  const readings = await readingsOn(view, { employment: place.employment })
  const now = readings.find(({ metric }) => metric === 'held') ?? null
  return { organisation: place.organisation, hours: at.weeklyHours, held, points, now }
}

/** Who is linked to this worker now; only the worker and a lead may know all of them. */
async function bondedTo(view: View, { employment, isMine, leads }: Place) {
  if (!isMine && !leads) return undefined
  const bonds = await bondsOn(view, { employment })
  return new Set(bonds.map(({ viewer_id: viewer }) => viewer))
}

/** One version by its id, with the employment it belongs to; null when it is not theirs to see. */
export async function findVersion(view: View, id: string) {
  const found = await agreementPlace(view, { id })
  if (!found) return null
  const places = await readPlaces(view, found.person_id, longAgo)
  const place = places.find(({ employment }) => employment === found.employment_id)
  if (!place) return null
  const { number } = found
  const range = { employment: place.employment, low: number, high: number }
  const [version] = await readVersions(view, range)
  return version ? { place, version } : null
}

export async function readOneVersion(view: View, id: string) {
  const found = await findVersion(view, id)
  if (!found) return null
  const { place, version } = found
  const { inForce } = await readCurrent(view, place)
  const around = { place, inForce, bonded: await bondedTo(view, place) }
  const compared = { agreed: inForce?.limits ?? {}, proposed: version.limits }
  const isProposed = version.status === 'proposed'
  const beside = isProposed ? await sideBySide(view, place, compared) : null
  return { place, facts: finish(view, version, around), beside }
}

/** Someone may still read what they agreed in a job that is over. */
const longAgo = '1900-01-01'

type Around = { place: Place; inForce?: Version; bonded?: ReadonlySet<string> }

function finish(view: View, version: Version, { place, inForce, bonded }: Around): AgreementFacts {
  const { person: me, today } = view.who
  const replaces = version.status === 'proposed' && inForce
  return agreementFacts(version, {
    place,
    me,
    today,
    ...(replaces ? { before: inForce } : {}),
    ...(bonded ? { bonded } : {}),
  })
}
