import type { DocumentFacts, PartFacts } from '../../views/assurance/document-page.tsx'
import type { DocumentsFacts } from '../../views/assurance/documents-page.tsx'
import type { View } from '../access/view.ts'
import { knownEmployers } from '../employer/queries.ts'
import { administered } from '../people/administered.ts'
import { londonDay } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import { sayDay, sayShortDay } from '../time/words.ts'
import { documents, type Document } from './documents.ts'
import { isOwnHazard } from './hazards.ts'
import type { Around } from './part.ts'
import { numbersOf, writtenIn, type Written } from './queries.ts'
import { sayAnswers } from './say-answers.ts'
import { version } from './version.ts'

/** The organisation whose documents are read: the one that is named, or where the reader works. */
export async function readersOrganisation(view: View, named: string | null) {
  const known = await knownEmployers(view, {})
  const first = known.toSorted((a, b) => Number(b.mine) - Number(a.mine))
  const chosen = named ? first.find(({ id }) => id === named) : first[0]
  return chosen ?? null
}

export async function around(
  view: View,
  { id, name }: { id: string; name: string },
  sendsMail: boolean,
): Promise<Around> {
  return { organisation: name, version, sendsMail, numbers: await numbersOf(view, id) }
}

/** Every document of each organisation that the reader knows. */
export async function documentsFacts(view: View): Promise<DocumentsFacts> {
  const [known, mine] = await Promise.all([knownEmployers(view, {}), administered(view)])
  const first = known.toSorted((a, b) => Number(b.mine) - Number(a.mine))
  return Promise.all(
    first.map(async ({ id, name }) => {
      const written = await writtenIn(view, id)
      return {
        id,
        name,
        mayWrite: mine.some((each) => each.id === id),
        documents: documents.map((document) => lineOf(document, written, view.who.today)),
      }
    }),
  )
}

function lineOf({ name, title, lead, parts }: Document, written: Written[], today: string) {
  const own = written.filter(({ document }) => document === name)
  const review = own.find(({ part }) => part === 'review')?.answers.review_on
  const open = parts.filter(
    ({ code, ours }) => !ours && !isOwnHazard(code) && !own.some(({ part }) => part === code),
  ).length
  return {
    name,
    title,
    lead,
    changed: lastOf(own),
    open: open === 0 ? null : open === 1 ? '1 part to write' : `${open} parts to write`,
    review: review ? sayShortDay(review) : null,
    late: review !== undefined && review <= today,
  }
}

/** 'Ada Brook, 3 Nov 2026': who changed something last. */
export function lastOf(written: readonly Written[]): string | null {
  const last = written.toSorted((a, b) => (a.made_at < b.made_at ? 1 : -1))[0]
  return last ? sayMade(last) : null
}

export const sayMade = ({ by, made_at: at }: Pick<Written, 'by' | 'made_at'>) =>
  `${by ?? 'Somebody who has left'}, ${sayShortDay(londonDay(at))}`

/** One document, whole: Holdfast's words and the organisation's own. */
export function documentFacts(
  { name, title, lead, parts }: Document,
  { known, written, today }: { known: Around; written: Written[]; today: Day },
): Omit<DocumentFacts, 'edit'> {
  const own = written.filter(({ document }) => document === name)
  const facts = parts.map((part): PartFacts | null => {
    const kept = own.find((each) => each.part === part.code)
    if (!kept && isOwnHazard(part.code)) return null
    return {
      code: part.code,
      title: kept?.answers.hazard ?? part.title,
      ours: kept?.ours === false ? [] : (part.ours?.(known) ?? []),
      own: kept ? sayAnswers(kept.answers) : [],
      missing: !part.ours && !kept,
    }
  })
  return {
    title,
    lead,
    organisation: known.organisation,
    on: sayDay(today),
    version: known.version,
    changed: lastOf(own),
    parts: facts.filter((each) => each !== null),
  }
}
