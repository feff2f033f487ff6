import type { Opener } from '../privacy/vault.ts'
import type { Flag } from '../database/columns.ts'
import type { ReflectionInput } from './form.ts'
import { joinTags } from './tags.ts'

/** A checked form as the columns of a reflection, its words sealed for the writer. */
export function sealedColumns(words: Opener, id: string, input: ReflectionInput) {
  const seal = (column: 'title' | 'tags', text: string) =>
    text === '' ? null : words.seal('reflection', column, id, text)
  const cpd: Flag = input.cpd ? 1 : 0
  return {
    model: input.model,
    title: seal('title', input.title),
    body: words.seal('reflection', 'body', id, input.body),
    tags: seal('tags', joinTags(input.tags)),
    cpd,
  }
}
