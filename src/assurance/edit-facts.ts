import type { EditFacts } from '../../views/assurance/edit-page.tsx'
import type { PartPageFacts } from '../../views/assurance/part-page.tsx'
import type { Document } from './documents.ts'
import { sayMade } from './facts.ts'
import { fields } from './fields.ts'
import { isOwnHazard } from './hazards.ts'
import type { Around, Part } from './part.ts'
import type { Written } from './queries.ts'
import { sayAnswers } from './say-answers.ts'

type Place = { id: string; name: string }

const editAt = (document: Document, { id }: Place) =>
  `/admin/documents/${document.name}?organisation=${id}`

/** A document part by part; of the places for own hazards, those in use and one more. */
export function editFacts(document: Document, place: Place, written: Written[]): EditFacts {
  const own = written.filter((each) => each.document === document.name)
  const of = (code: string) => own.find(({ part }) => part === code)
  const free = document.parts.find(({ code }) => isOwnHazard(code) && !of(code))?.code
  const shown = document.parts.filter(({ code }) => !isOwnHazard(code) || of(code) || code === free)
  return {
    title: document.title,
    organisation: place.name,
    read: `/documents/${document.name}?organisation=${place.id}`,
    tasks: shown.map((part) => {
      const kept = of(part.code)
      const href = `/admin/documents/${document.name}/${part.code}?organisation=${place.id}`
      const name = kept?.answers.hazard ?? (part.code === free ? 'Add a hazard' : part.title)
      const waits = !part.ours && !kept
      const status = part.code === free ? 'If you found one' : sayStanding(part, kept)
      return { href, name, status, done: !waits, ...(kept ? { hint: sayMade(kept) } : {}) }
    }),
  }
}

function sayStanding({ ours }: Part, kept: Written | undefined) {
  if (!kept) return ours ? 'Words of Holdfast' : 'To write'
  if (!ours || !kept.ours) return 'Your words'
  return Object.keys(kept.answers).length > 0 ? 'Both' : 'Words of Holdfast'
}

/** The form of one part, as it is kept; `before` has the versions, the last first. */
export function partFacts(
  document: Document,
  part: Part,
  { place, known, before }: { place: Place; known: Around; before: Written[] },
): Omit<PartPageFacts, 'clash'> {
  return {
    organisation: place,
    document: { title: document.title, href: editAt(document, place) },
    action: `/admin/documents/${document.name}/${part.code}`,
    title: part.title,
    asks: part.asks,
    ours: part.ours?.(known) ?? null,
    fields: part.fields.map((name) => ({
      name,
      label: fields[name].label,
      kind: fields[name].kind,
    })),
    version: before[0]?.number ?? 0,
    typed: { values: valuesOf(part, place, before[0]), errors: [] },
    before: before.map((each) => ({ made: sayMade(each), said: saidIn(part, each) })),
  }
}

/** What is kept, as the form would have sent it. */
const valuesOf = (part: Part, { id }: Place, kept: Written | undefined) => ({
  organisation: id,
  ...(part.ours ? { ours: (kept?.ours ?? true) ? 'yes' : '' } : {}),
  ...Object.fromEntries(part.fields.map((name) => [name, kept?.answers[name] ?? ''])),
})

function saidIn({ ours }: Part, { ours: used, answers }: Written) {
  const own = sayAnswers(answers).map(({ key, value }) => ({ key: key || 'Words', value }))
  return ours ? [{ key: 'Words of Holdfast', value: used ? 'Used' : 'Not used' }, ...own] : own
}
