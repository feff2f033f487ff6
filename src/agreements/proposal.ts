import { whoSeesLine } from '../access/who-sees.ts'
import { subjects } from '../access/subjects.ts'
import type { View } from '../access/view.ts'
import type { FieldError, Values } from '../web/form.ts'
import { changesBetween } from './changes.ts'
import { capacityWords } from './party-facts.ts'
import type { Place } from './places.ts'
import { isNew } from './outward.ts'
import { outwardOf, type OutwardFacts } from './outward-facts.ts'
import { fromTemplate, fromVersion, steppedOutward } from './prefill.ts'
import { bondsOn } from './queries.ts'
import { gapQuestion, questions, steps } from './questions.ts'
import { readCurrent } from './read-sections.ts'
import { limitsIn, sideBySide, type Beside } from './side-by-side.ts'
import { templates, type Site, type Template } from './templates.ts'

type PartyChoice = { id: string; name: string; capacity: string; always: boolean }

/** Everything the proposal page shows, finished. */
export type ProposalFacts = {
  place: Place
  /** The newest version its writer has seen; sent back with the form. */
  version: number
  isFirst: boolean
  whoSees: string
  site: Template | null
  sites: { site: Site; name: string; setting: string; setUp: string; href: string }[]
  inForceHref: string | null
  /** The steps outward this opened with. */
  outward: OutwardFacts | null
  /** Someone new starts one step firmer than usual. */
  firmer: boolean
  questions: typeof questions
  gap: typeof gapQuestion
  steps: typeof steps
  parties: PartyChoice[]
  /** Null where nothing is counted, or where this reader does not see it. */
  beside: Beside[] | null
  waiting: { id: string; number: number; changes: string[] } | null
  values: Values
  errors: FieldError[]
  changedSince: boolean
}

type Sent = {
  values: Values
  version: number
  errors?: FieldError[]
  changedSince?: boolean
}

/** The page as it opens, from a study site or the agreement in force, or as it was sent. */
export async function proposalFacts(
  view: View,
  place: Place,
  { sent, ...given }: { site: Site | null; step?: string | null; sent?: Sent },
): Promise<ProposalFacts> {
  const { latest, inForce, waiting } = await readCurrent(view, place)
  const bonds = await bondsOn(view, { employment: place.employment })
  const site = given.site ?? (inForce ? null : place.site)
  const template = templates.find((each) => each.site === site) ?? null
  const { today } = view.who
  const reached = inForce && !template ? outwardOf(inForce, place, today) : null
  const outward = reached && String(reached.stage) === given.step ? reached : null
  const firmer = !inForce && !!place.reader.at && isNew(place.reader.at.startedInRole, today)
  const opening =
    inForce && !template ? fromVersion(inForce, today) : fromTemplate(template!, { today, firmer })
  const values =
    sent?.values ?? (outward ? steppedOutward(opening, outward.steps, outward.reason) : opening)
  const compared = { agreed: inForce?.limits ?? {}, proposed: limitsIn(values) }
  const start = `${place.base}/proposals/new?employment=${place.employment}`
  return {
    place,
    version: sent && !sent.changedSince ? sent.version : latest,
    isFirst: !inForce,
    whoSees: whoSeesFor(view, place, bonds),
    site: template,
    sites: templates.map((each) => ({ ...each, href: `${start}&site=${each.site}` })),
    inForceHref: inForce && template ? start : null,
    outward,
    firmer,
    questions,
    gap: gapQuestion,
    steps,
    parties: partyChoices(place, view.who.person, bonds),
    waiting: waiting
      ? {
          id: waiting.id,
          number: waiting.number,
          changes: inForce ? changesBetween(inForce, waiting) : [],
        }
      : null,
    values,
    beside: await sideBySide(view, place, compared),
    errors: sent?.errors ?? [],
    changedSince: sent?.changedSince ?? false,
  }
}

type Bond = Awaited<ReturnType<typeof bondsOn>>[number]

/** The same line of the policy, said to whoever is writing. */
export function whoSeesFor(view: View, { isMine, personName }: Place, bonds: Bond[]): string {
  const mine = (bond: Bond) => bond.viewer_id === view.who.person
  const named = bonds.map((bond) => (mine(bond) ? { ...bond, name: 'you' } : bond))
  const line = whoSeesLine(subjects.agreement, named)
  return isMine ? line : line.replace(/^You\b/, personName)
}

/** The worker and every lead always sign; the others are asked when ticked. */
function partyChoices({ person, personName }: Place, me: string, bonds: Bond[]): PartyChoice[] {
  const worker = { id: person, name: personName, capacity: capacityWords.worker, always: true }
  const others = bonds.map(({ viewer_id: id, name, kind }) => ({
    id,
    name,
    capacity: capacityWords[kind as keyof typeof capacityWords],
    always: kind === 'line',
  }))
  const all = [worker, ...others.toSorted((a, b) => Number(b.always) - Number(a.always))]
  return all
    .filter(({ id }, index) => all.findIndex((each) => each.id === id) === index)
    .map((each) => (each.id === me ? { ...each, name: `${each.name} (you)` } : each))
}
