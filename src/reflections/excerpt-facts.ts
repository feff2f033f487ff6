import type { ExcerptFormFacts } from '../../views/reflections/excerpt-form.tsx'
import type { ExcerptFacts, ExcerptsFacts } from '../../views/reflections/excerpts-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { sayWhen } from '../time/words.ts'
import { pageSize, receivedPage, recipientsOf, type FoundExcerpt } from './excerpt-queries.ts'
import { mostSent } from './form.ts'
import { nameOf } from './names.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { FoundReflection } from './queries.ts'

/** Letters of a part that stand beside its tick box; the next page shows every word. */
const mostShown = 240

type FormFacts = Pick<
  ExcerptFormFacts,
  'id' | 'version' | 'name' | 'parts' | 'recipients' | 'whoSees'
>

/** What can be sent of a reflection, and to whom. */
export async function excerptFormFacts(
  view: View,
  reflection: FoundReflection,
): Promise<FormFacts> {
  const bonds = await recipientsOf(view, {})
  const people = new Map(bonds.map((bond) => [bond.id, bond]))
  return {
    id: reflection.id,
    version: reflection.version,
    name: nameOf(reflection),
    parts: paragraphsOf(reflection.body).map((part, place) => ({
      value: String(place),
      label: part.length > mostShown ? `${part.slice(0, mostShown)}…` : part,
    })),
    recipients: [...people.values()].map(({ id, name, kind }) => ({
      value: id,
      label: `${name}, your ${kind === 'line' ? 'lead' : 'external supervisor'}`,
    })),
    whoSees: await whoSees(view, 'excerpt', bonds[0]?.employment_id ?? null),
  }
}

/** What stands in the way of sending these words to them. */
export async function problemsOf(view: View, { to, words }: { to: string; words: string }) {
  const recipients = await recipientsOf(view, {})
  const tooLong = `This is too long to send. Keep it to ${mostSent.toLocaleString('en-GB')} letters.`
  return [
    ...(recipients.some(({ id }) => id === to)
      ? []
      : [{ field: 'to_id', message: 'Choose who will see these lines.' }]),
    ...(words === ''
      ? [{ field: 'words', message: 'Tick a part, or write the words to send.' }]
      : []),
    ...(words.length > mostSent ? [{ field: 'words', message: tooLong }] : []),
  ]
}

/** Lines that others have sent the reader, newest first. */
export async function excerptsFacts(view: View, page: number): Promise<ExcerptsFacts> {
  const rows = await receivedPage(view, page)
  return {
    rows: rows.map(({ id, from, sent_at: at }) => ({
      href: `/excerpts/${id}`,
      from,
      when: sayWhen(at, { now: view.who.now }),
    })),
    page,
    pages: Math.max(1, Math.ceil(Number(rows[0]?.of ?? 0) / pageSize)),
  }
}

export const excerptFacts = (view: View, excerpt: FoundExcerpt): ExcerptFacts => ({
  from: excerpt.from,
  when: sayWhen(excerpt.sent_at, { now: view.who.now }),
  words: excerpt.words,
})
