import type { OwnWordsFacts } from '../../views/assurance/own-words.tsx'
import type { View } from '../access/view.ts'
import { documentNamed, type DocumentName } from './documents.ts'
import { readersOrganisation } from './facts.ts'
import { writtenIn } from './queries.ts'
import { sayAnswers } from './say-answers.ts'

/** What the reader's own organisation wrote into a document, part by part; null without one. */
export async function ownWords(view: View, name: DocumentName): Promise<OwnWordsFacts | null> {
  const place = await readersOrganisation(view, null)
  if (!place) return null
  const written = await writtenIn(view, place.id)
  const document = documentNamed(name)!
  const parts = document.parts.flatMap(({ code, title }) => {
    const kept = written.find((each) => each.document === name && each.part === code)
    const own = kept ? sayAnswers(kept.answers) : []
    return own.length > 0 ? [{ title, own }] : []
  })
  return {
    organisation: place.name,
    title: document.title,
    href: `/documents/${name}?organisation=${place.id}`,
    parts,
  }
}
